// Nodes whose names sound as the query begins. $query: Lucene query of pinyin; $limit: integer.
// Columns: kind, id, names. Index: full text `sounds`.
CALL db.index.fulltext.queryNodes('sounds', $query, {limit: $limit}) YIELD node
RETURN labels(node)[0] AS kind, node.id AS id, node._names AS names
