// Nodes of one kind that carry the id of their report, where none such is there yet, each with the relation by which the report says
// it. $report, $document: ids; $batch.rows: list of [values of the node, values of the relation]. <node>, <relation>: their
// properties, each from its place in these lists. Index: id of Report.
MATCH (a:Report {id: $report})
UNWIND $batch.rows AS row
WITH a, row[0] AS node, row[1] AS said
CREATE (a)-[:`<Type>` {<relation>, _documents: $document}]->(:`<Kind>` {<node>, _holders: 1})
