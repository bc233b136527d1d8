// Whether anything was ever loaded: the loader makes the indexes before it. Columns: loaded. Index: id of StoreState.
OPTIONAL MATCH (s:StoreState {id: 'store'}) RETURN s IS NOT NULL AS loaded
