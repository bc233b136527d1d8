// Notes that facts changed, so that the derived pass is due. Index: id of StoreState.
MATCH (s:StoreState {id: 'store'}) SET s.writes = coalesce(s.writes, 0) + 1
