// What a document put into the graph. $document: id. Columns: document, report, extractor, contribution, files. Index: document of LoadRecord.
MATCH (c:LoadRecord {document: $document})
OPTIONAL MATCH (c)<-[:HOLDS]-(f:SourceFile)
RETURN c.document AS document, c.report AS report, c.extractor AS extractor, c.contribution AS contribution, collect(f.path) AS files
