// Every form in which reports print nodes. $batch.ids: list of strings. Columns: n, forms. Index: id of <Kind>.
UNWIND $batch.ids AS id
MATCH (n:`<Kind>` {id: id})
OPTIONAL MATCH (n)<-[r:MENTIONS|CITES]-(:Report)
RETURN n, reduce(all = [], forms IN collect(r.forms) | all + forms) AS forms
