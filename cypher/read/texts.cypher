// Readable texts. $ids: list of document ids. Columns: i (place in $ids), text. Index: id of Document.
UNWIND range(0, size($ids) - 1) AS i
MATCH (n:Document {id: $ids[i]})
RETURN i, n.text AS text
