// Notes which shipped vocabulary the graph holds. $vocabulary: string. Index: id of StoreState.
MATCH (s:StoreState {id: 'store'}) SET s.vocabulary = $vocabulary
