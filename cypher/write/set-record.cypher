// Keeps what a document put into the graph. $document, $report, $extractor: strings; $contribution: bytes. Index: document of LoadRecord.
MERGE (c:LoadRecord {document: $document})
SET c.report = $report, c.extractor = $extractor, c.contribution = $contribution
