// The node that one node names by id: a list of none or one, of <values>. Index: id of the far kind.
COLLECT { MATCH (<far>:`<Kind>` {id: <near>.<field>}) RETURN [<values>] }
