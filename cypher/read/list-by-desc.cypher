// A page of one kind, by desc. $field: string, the property that orders, nulls last. $where: list of {field, op, value}; $after: {value, id} or null; $limit: integer; $fields: names of the properties asked for.
// Columns: values. Scans the label: no index serves any field in any order. (allows: NodeByLabelScan)
MATCH (n:`<Kind>`)
WHERE ($after IS NULL
    OR ($after.value IS NULL AND n[$field] IS NULL AND n.id > $after.id)
    OR ($after.value IS NOT NULL
      AND (n[$field] IS NULL OR n[$field] < $after.value OR (n[$field] = $after.value AND n.id > $after.id)))) AND
  all(c IN $where WHERE CASE c.op
    WHEN 'eq' THEN n[c.field] = c.value
    WHEN 'in' THEN n[c.field] IN c.value
    WHEN 'gte' THEN n[c.field] >= c.value
    WHEN 'lte' THEN n[c.field] <= c.value
    WHEN 'contains' THEN n[c.field] CONTAINS c.value
    WHEN 'startsWith' THEN n[c.field] STARTS WITH c.value
    WHEN 'has' THEN c.value IN n[c.field]
    WHEN 'isNull' THEN n[c.field] IS NULL
    ELSE n[c.field] IS NOT NULL END)
RETURN [f IN $fields | n[f]] AS values ORDER BY n[$field] IS NULL, n[$field] DESC, n.id LIMIT $limit
