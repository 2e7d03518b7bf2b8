-- What each province reports: its results, by the key of their action and what is counted.
-- columns: text province
SELECT province, key, object, unit, count(*) AS figures, sum(value) AS total, max(value) AS largest
FROM (
    SELECT province, key, lower(m.object) AS object, m.unit AS unit, m.value AS value
    FROM (
        SELECT province, a.key AS key, unnest(a.measures) AS m
        FROM (SELECT province, unnest(vanban_achievements(text)) AS a FROM documents)
    )
    WHERE m.role = 'result' AND key IS NOT NULL
)
GROUP BY province, key, object, unit
ORDER BY province, figures DESC, key, object, unit
