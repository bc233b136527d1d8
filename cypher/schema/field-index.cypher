// Lists filtered by this field start from it.
// <Kind>, <Field>: from INDEXED_FIELDS. Schema command.
CREATE INDEX `<Kind>_<Field>` IF NOT EXISTS FOR (n:`<Kind>`) ON (n.`<Field>`)
