// Takes the store's write lock for this transaction: writers of several loaders follow one another. Columns: writes. Index: id of StoreState.
MERGE (s:StoreState {id: 'store'})
SET s.writes = coalesce(s.writes, 0) + 1
RETURN s.writes AS writes, s.vocabulary AS vocabulary, s.derived AS derived
