// How many nodes of one kind there are, of those whose <Field> is one of $values. $where: list of {field, op, value}. Columns: count. Index: <Field> of <Kind>.
MATCH (n:`<Kind>`)
WHERE n.`<Field>` IN $values AND 
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
