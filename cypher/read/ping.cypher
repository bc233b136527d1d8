// Whether the store answers. Columns: one.
RETURN 1 AS one
