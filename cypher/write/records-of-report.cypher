// Documents of a report. $report: id. Columns: document. Index: report of LoadRecord.
MATCH (c:LoadRecord {report: $report}) RETURN c.document AS document ORDER BY document
