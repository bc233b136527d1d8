// The documents of a report, to forget them. Schema command.
CREATE INDEX load_record_report IF NOT EXISTS FOR (c:LoadRecord) ON (c.report)
