// Nodes whose names share a bigram or character with the query. $query: Lucene query of grams; $limit: integer.
// Columns: n, names. Index: full text `names`.
CALL db.index.fulltext.queryNodes('names', $query, {limit: $limit}) YIELD node
RETURN node AS n, node._names AS names
