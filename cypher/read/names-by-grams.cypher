// Nodes whose names share a bigram or character with the query. $query: Lucene query of grams; $limit: integer.
// Columns: kind, id, names. Index: full text `names`.
CALL db.index.fulltext.queryNodes('names', $query, {limit: $limit}) YIELD node
RETURN labels(node)[0] AS kind, node.id AS id, node._names AS names
