// A file holds a document no more. $path, $document: strings. Columns: left (files that still hold it). Indexes: path of SourceFile, document of LoadRecord.
MATCH (f:SourceFile {path: $path})-[h:HOLDS]->(c:LoadRecord {document: $document})
DELETE h
WITH f, c
OPTIONAL MATCH (c)<-[:HOLDS]-(other:SourceFile) WHERE other <> f
WITH f, count(other) AS left
OPTIONAL MATCH (f)-[:HOLDS]->(more)
WITH f, left, count(more) AS held
FOREACH (gone IN CASE WHEN held = 0 THEN [f] ELSE [] END | DELETE gone)
RETURN left
