// The relations of one type from these nodes of one kind. $ids: list of strings.
// Columns: source, targetKind, target, r; ordered by source, target's kind, target, key. Index: id of <From>.
UNWIND $ids AS id
MATCH (n:`<From>` {id: id})-[r:`<Type>`]->(m)
RETURN n.id AS source, labels(m)[0] AS targetKind, m.id AS target, r
ORDER BY source, targetKind, target, r.key
