// Takes the store's write lock for this transaction: writers of several loaders follow one another. Columns: vocabulary, writes,
// derived. Index: id of StoreState.
MERGE (s:StoreState {id: 'store'})
SET s.locks = coalesce(s.locks, 0) + 1
RETURN s.vocabulary AS vocabulary, coalesce(s.writes, 0) AS writes, coalesce(s.derived, 0) AS derived
