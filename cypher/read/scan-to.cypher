// The relations of one type from one kind to these nodes of another. $ids: list of strings.
// Columns: source, targetKind, target, r; ordered by source, target, key. Index: id of <To>.
UNWIND $ids AS id
MATCH (m:`<To>` {id: id})<-[r:`<Type>`]-(n:`<From>`)
RETURN n.id AS source, labels(m)[0] AS targetKind, m.id AS target, r
ORDER BY source, targetKind, target, r.key
