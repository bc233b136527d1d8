// Names by their bigrams and single characters, which the loader writes with blanks between them. Schema command.
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Document|Enterprise|Indicator|Jurisdiction|PolicyTheme|Project|Strategy) ON EACH [n._grams]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
