// Whether anything is there already that a report of this id states or promises. $prefix: the report's id and a stroke. Columns: held.
// Indexes: ids of Commitment, Observation.
RETURN EXISTS { MATCH (c:Commitment) WHERE c.id STARTS WITH $prefix }
  OR EXISTS { MATCH (o:Observation) WHERE o.id STARTS WITH $prefix } AS held
