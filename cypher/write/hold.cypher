// A file holds a document. $path, $document: strings. Indexes: path of SourceFile, document of LoadRecord.
MATCH (c:LoadRecord {document: $document})
MERGE (f:SourceFile {path: $path})
MERGE (f)-[:HOLDS]->(c)
