-- What a relation ends in is an actor or words ("formed in 2014"); a view of relations.

CREATE TABLE relations_anew (
    document TEXT NOT NULL,
    position INTEGER NOT NULL,
    subject TEXT NOT NULL,
    relation TEXT NOT NULL,
    object TEXT NOT NULL,
    asserted_by TEXT NOT NULL,
    span TEXT NOT NULL,
    PRIMARY KEY (document, position),
    FOREIGN KEY(document, subject) REFERENCES actors (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

INSERT INTO relations_anew SELECT * FROM relations;

DROP TABLE relations;

ALTER TABLE relations_anew RENAME TO relations;

CREATE VIEW who_is_tied_to_whom AS
SELECT
    p.name AS who,
    r.relation AS tie,
    coalesce(q.name, r.object) AS to_whom,
    CASE r.asserted_by WHEN 'author' THEN 'the outlet itself' ELSE coalesce(s.name, s.description) END
        AS by_whom,
    d.outlet,
    substr(d.published, 1, 10) AS day,
    d.title,
    substr(d.text, (r.span ->> 0) + 1, (r.span ->> 1) - (r.span ->> 0)) AS words,
    d.id AS document
FROM relations AS r
JOIN documents AS d ON d.id = r.document
JOIN actors AS p ON p.document = r.document AND p.id = r.subject
LEFT JOIN actors AS q ON q.document = r.document AND q.id = r.object
LEFT JOIN sources AS s ON s.document = r.document AND s.id = r.asserted_by
WHERE d.current;
