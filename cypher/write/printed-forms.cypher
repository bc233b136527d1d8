// Every form in which reports print nodes. $ids: list of strings. Columns: n, forms. Index: id of <Kind>.
UNWIND $ids AS id
MATCH (n:`<Kind>` {id: id})
OPTIONAL MATCH (n)<-[r:MENTIONS|CITES]-(:Report)
RETURN n, reduce(all = [], forms IN collect(r.forms) | all + forms) AS forms
