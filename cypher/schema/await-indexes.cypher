// Waits until every index answers, at most $seconds: integer. Schema command.
CALL db.awaitIndexes($seconds)
