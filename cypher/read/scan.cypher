// Every relation of one type from one kind. Columns: source, targetKind, target, r; ordered by source, target's kind, target, key.
// Scans the label: the question is over the whole graph. (allows: NodeByLabelScan, DirectedRelationshipTypeScan)
MATCH (n:`<From>`)-[r:`<Type>`]->(m)
RETURN n.id AS source, labels(m)[0] AS targetKind, m.id AS target, r
ORDER BY source, targetKind, target, r.key
