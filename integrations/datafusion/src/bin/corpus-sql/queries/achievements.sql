-- Every measure of every achievement, one a row.
-- columns: doc text
SELECT doc, m.span.start AS start, m.span."end" AS "end", action, key, indicator, subject, period, m.role AS role,
       m.value AS value, m."of" AS "of", m."to" AS "to", m.qualifier AS qualifier, m.unit AS unit, m.object AS object,
       m.label AS label, m.against AS against
FROM (
    SELECT doc, a.action AS action, a.key AS key, a.indicator AS indicator, a.subject AS subject, a.period.text AS period,
           unnest(a.measures) AS m
    FROM (SELECT doc, unnest(vanban_achievements(text)) AS a FROM documents)
)
ORDER BY doc, start
