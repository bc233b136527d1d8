// Nodes whose names sound as the query begins. $query: Lucene query of pinyin; $limit: integer.
// Columns: n, names. Index: full text `sounds`.
CALL db.index.fulltext.queryNodes('sounds', $query, {limit: $limit}) YIELD node
RETURN node AS n, node._names AS names
