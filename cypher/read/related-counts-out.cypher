// How many relations of one type (out) each node has. $ids: list of strings; $where (far node) and $whereRelation: lists of
// {field, op, value}. Columns: i (place in $ids), count. Index: id of <Near>.
UNWIND range(0, size($ids) - 1) AS i
MATCH (n:`<Near>` {id: $ids[i]})
CALL (n) {
  MATCH (n)-[r:`<Type>`]->(m:`<Far>`)
  WHERE
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
  RETURN count(r) AS count
}
RETURN i, count
