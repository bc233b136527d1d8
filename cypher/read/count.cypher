// How many nodes of one kind there are. $where: list of {field, op, value}. Columns: count. Scans the label: no index serves any field in any order. (allows: NodeByLabelScan)
MATCH (n:`<Kind>`)
WHERE 
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
RETURN count(n) AS count
