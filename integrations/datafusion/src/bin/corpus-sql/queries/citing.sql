-- The documents that cite one document, those with most mentions first.
-- columns: doc text
SELECT doc, count(*) AS mentions
FROM (SELECT doc, unnest(vanban_codes(text)) AS id FROM documents)
-- Of a key `decree:30/2020/NĐ-CP` what follows the kind, without the mark that it may mean several.
WHERE rtrim(substr(id, strpos(id, ':') + 1), '?') = $code
GROUP BY doc
ORDER BY mentions DESC, doc
