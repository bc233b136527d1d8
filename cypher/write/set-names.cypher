// Names, their grams and sounds. $batch.rows: list of {id, names, grams, sounds}. Index: id of <Kind>.
UNWIND $batch.rows AS row
MATCH (n:`<Kind>` {id: row.id})
SET n._names = row.names, n._grams = row.grams, n._sounds = row.sounds
