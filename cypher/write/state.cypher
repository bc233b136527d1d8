// The store's state. Columns: vocabulary, writes, derived. Index: id of StoreState.
MATCH (s:StoreState {id: 'store'})
RETURN s.vocabulary AS vocabulary, s.writes AS writes, s.derived AS derived
