// What documents put into the graph. $batch.documents: list of ids. Columns: document, contribution. Index: document of LoadRecord.
UNWIND $batch.documents AS document
MATCH (c:LoadRecord {document: document})
RETURN c.document AS document, c.contribution AS contribution ORDER BY document
