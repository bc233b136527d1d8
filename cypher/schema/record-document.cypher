// What each loaded document put into the graph is kept once, by document id. Schema command.
CREATE CONSTRAINT load_record_document IF NOT EXISTS FOR (c:LoadRecord) REQUIRE c.document IS UNIQUE
