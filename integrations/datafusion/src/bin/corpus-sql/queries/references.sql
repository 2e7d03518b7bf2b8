-- Every reference, one a row.
-- columns: doc text
SELECT doc, r.span.start AS start, r.span."end" AS "end", r.text AS mention, r.form AS form, r.kind AS kind, r.code AS code, r.id AS id,
       r.date AS date, r.date_parts.year AS year, r.issuer AS issuer, r.name AS name, r.title AS title, r.relation AS relation
FROM (SELECT doc, unnest(vanban_references(text)) AS r FROM documents)
ORDER BY doc, start
