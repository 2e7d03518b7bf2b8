-- The documents that most documents cite.
-- columns: doc text
SELECT id, count(DISTINCT doc) AS documents, count(*) AS mentions
FROM (SELECT doc, unnest(vanban_codes(text)) AS id FROM documents)
GROUP BY id
ORDER BY documents DESC, mentions DESC, id
LIMIT $top
