// Documents that print a phrase of Chinese characters. $query: Lucene phrase; $phrase: string; $documents: list of ids or null.
// Columns: document, pieces (lengths of the text between prints, in code points), astral. Index: full text `document_text`.
CALL db.index.fulltext.queryNodes('document_text', $query) YIELD node AS n
WHERE n.text CONTAINS $phrase AND ($documents IS NULL OR n.id IN $documents)
RETURN n.id AS document, [piece IN split(n.text, $phrase) | size(piece)] AS pieces, n._astral AS astral
ORDER BY document
