// Documents that a file holds. $path: string. Columns: document, report. Index: path of SourceFile.
MATCH (f:SourceFile {path: $path})-[:HOLDS]->(c:LoadRecord)
RETURN c.document AS document, c.report AS report ORDER BY document
