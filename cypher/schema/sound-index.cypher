// Names by their pinyin, full and initials. Schema command.
CREATE FULLTEXT INDEX sounds IF NOT EXISTS
FOR (n:Document|Enterprise|Indicator|Jurisdiction|PolicyTheme|Project|Strategy) ON EACH [n._sounds]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
