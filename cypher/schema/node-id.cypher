// Each kind of node is found by its id and stands once.
// <Kind>: a kind of node. Schema command.
CREATE CONSTRAINT `<Kind>_id` IF NOT EXISTS FOR (n:`<Kind>`) REQUIRE n.id IS UNIQUE
