// Documents that print a phrase which the analyzer would cut otherwise (Latin, digits, one character). $phrase: string;
// $documents: list of ids or null. Columns: document, pieces (lengths of the text between prints, in code points), astral.
// Scans the documents. (allows: NodeByLabelScan)
MATCH (n:Document)
WHERE ($documents IS NULL OR n.id IN $documents) AND n.text CONTAINS $phrase
RETURN n.id AS document, [piece IN split(n.text, $phrase) | size(piece)] AS pieces, n._astral AS astral
ORDER BY document
