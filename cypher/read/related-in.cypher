// The first relations of one type (in) of each node, with the far nodes. $ids: list of strings; $where (far node) and
// $whereRelation: lists of {field, op, value}; $after: {id, key} or null; $limit: integer; $fields, $relationFields: names of the
// properties asked for; $count: whether the evidence is counted. Columns: i (place in $ids), far, relation (values), prints; by i,
// far id, key. Index: id of <Near>.
UNWIND range(0, size($ids) - 1) AS i
MATCH (n:`<Near>` {id: $ids[i]})
CALL (n) {
  MATCH (n)<-[r:`<Type>`]-(m:`<Far>`)
  WHERE ($after IS NULL OR m.id > $after.id OR (m.id = $after.id AND r.key > $after.key)) AND
  all(c IN $where WHERE CASE c.op
    WHEN 'eq' THEN m[c.field] = c.value
    WHEN 'in' THEN m[c.field] IN c.value
    WHEN 'gte' THEN m[c.field] >= c.value
    WHEN 'lte' THEN m[c.field] <= c.value
    WHEN 'contains' THEN m[c.field] CONTAINS c.value
    WHEN 'startsWith' THEN m[c.field] STARTS WITH c.value
    WHEN 'has' THEN c.value IN m[c.field]
    WHEN 'isNull' THEN m[c.field] IS NULL
    ELSE m[c.field] IS NOT NULL END) AND
  all(c IN $whereRelation WHERE CASE c.op
    WHEN 'eq' THEN r[c.field] = c.value
    WHEN 'in' THEN r[c.field] IN c.value
    WHEN 'gte' THEN r[c.field] >= c.value
    WHEN 'lte' THEN r[c.field] <= c.value
    WHEN 'contains' THEN r[c.field] CONTAINS c.value
    WHEN 'startsWith' THEN r[c.field] STARTS WITH c.value
    WHEN 'has' THEN c.value IN r[c.field]
    WHEN 'isNull' THEN r[c.field] IS NULL
    ELSE r[c.field] IS NOT NULL END)
  RETURN r, m ORDER BY m.id, r.key LIMIT $limit
}
RETURN i, [f IN $fields | m[f]] AS far, [f IN $relationFields | r[f]] AS relation,
  CASE WHEN $count THEN size(coalesce(r.evidence, [])) END AS prints
