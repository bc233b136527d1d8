// Notes up to which change the derived pass has worked. $writes: integer. Index: id of StoreState.
MATCH (s:StoreState {id: 'store'}) SET s.derived = $writes
