-- The documents that most documents cite, for each year in which these were written.
-- columns: doc text date
SELECT year, id, documents
FROM (
    SELECT year, id, documents, row_number() OVER (PARTITION BY year ORDER BY documents DESC, id) AS place
    FROM (
        SELECT year, id, count(DISTINCT doc) AS documents
        FROM (
            -- The year of an ISO date, whatever the type of the column: a date, a time stamp, text, a bare year.
            SELECT doc, TRY_CAST(substr(CAST(date AS VARCHAR), 1, 4) AS INT) AS year, unnest(vanban_codes(text)) AS id
            FROM documents
        )
        GROUP BY year, id
    )
)
WHERE place <= $top
ORDER BY year, documents DESC, id
