// Takes out what is kept of a document, and the files that held nothing else. $document: id. Index: document of LoadRecord.
MATCH (c:LoadRecord {document: $document})
OPTIONAL MATCH (c)<-[:HOLDS]-(f:SourceFile)
WITH c, collect(f) AS files
DETACH DELETE c
WITH files
UNWIND files AS f
OPTIONAL MATCH (f)-[:HOLDS]->(more)
WITH f, count(more) AS held
WHERE held = 0
DELETE f
