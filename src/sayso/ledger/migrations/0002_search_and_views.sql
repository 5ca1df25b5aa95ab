-- Full-text search, kept in step by triggers, and views for reading in Datasette or any SQL tool.

CREATE VIRTUAL TABLE attribution_search USING fts5(
    content, who,
    content = 'attributions', content_rowid = 'number',
    tokenize = "porter unicode61 remove_diacritics 2"
);

CREATE VIRTUAL TABLE document_search USING fts5(
    title, text,
    content = 'documents', content_rowid = 'number',
    tokenize = "porter unicode61 remove_diacritics 2"
);

CREATE VIRTUAL TABLE label_search USING fts5(
    text, target_text,
    content = 'labels', content_rowid = 'number',
    tokenize = "porter unicode61 remove_diacritics 2"
);

INSERT INTO attribution_search (attribution_search) VALUES ('rebuild');

INSERT INTO document_search (document_search) VALUES ('rebuild');

INSERT INTO label_search (label_search) VALUES ('rebuild');

CREATE TRIGGER attributions_after_insert AFTER INSERT ON attributions BEGIN
    INSERT INTO attribution_search (rowid, content, who) VALUES (new.number, new.content, new.who);
END;

CREATE TRIGGER attributions_after_delete AFTER DELETE ON attributions BEGIN
    INSERT INTO attribution_search (attribution_search, rowid, content, who)
    VALUES ('delete', old.number, old.content, old.who);
END;

CREATE TRIGGER attributions_after_update AFTER UPDATE OF number, content, who ON attributions BEGIN
    INSERT INTO attribution_search (attribution_search, rowid, content, who)
    VALUES ('delete', old.number, old.content, old.who);
    INSERT INTO attribution_search (rowid, content, who) VALUES (new.number, new.content, new.who);
END;

CREATE TRIGGER documents_after_insert AFTER INSERT ON documents BEGIN
    INSERT INTO document_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE TRIGGER documents_after_delete AFTER DELETE ON documents BEGIN
    INSERT INTO document_search (document_search, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;

CREATE TRIGGER documents_after_update AFTER UPDATE OF number, title, text ON documents BEGIN
    INSERT INTO document_search (document_search, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
    INSERT INTO document_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE TRIGGER labels_after_insert AFTER INSERT ON labels BEGIN
    INSERT INTO label_search (rowid, text, target_text)
    VALUES (new.number, new.text, new.target_text);
END;

CREATE TRIGGER labels_after_delete AFTER DELETE ON labels BEGIN
    INSERT INTO label_search (label_search, rowid, text, target_text)
    VALUES ('delete', old.number, old.text, old.target_text);
END;

CREATE TRIGGER labels_after_update AFTER UPDATE OF number, text, target_text ON labels BEGIN
    INSERT INTO label_search (label_search, rowid, text, target_text)
    VALUES ('delete', old.number, old.text, old.target_text);
    INSERT INTO label_search (rowid, text, target_text)
    VALUES (new.number, new.text, new.target_text);
END;

CREATE VIEW who_says_what AS
SELECT
    a.who,
    a.cue AS says,
    a.content AS what,
    CASE a.polarity WHEN '-' THEN 'denied' ELSE
        CASE a.certainty
            WHEN 'CT' THEN 'certain' WHEN 'PR' THEN 'probable'
            WHEN 'PS' THEN 'possible' WHEN 'U' THEN 'uncommitted'
        END
    END AS how,
    replace(a.source_kind, '_', ' ') AS kind_of_source,
    (
        SELECT group_concat(coalesce(channel.value ->> 'name', channel.value ->> 'kind'), ', ')
        FROM json_each(a.via) AS channel
    ) AS told_through,
    d.outlet,
    substr(d.published, 1, 10) AS day,
    d.title,
    z.kind AS stands_in,
    (
        SELECT r.verdict FROM reviews AS r
        WHERE r.attribution = a.id AND NOT r.orphan
        ORDER BY r.number DESC LIMIT 1
    ) AS reviewed,
    d.url,
    a.id AS attribution,
    d.id AS document
FROM attributions AS a
JOIN documents AS d ON d.id = a.document
LEFT JOIN zones AS z ON z.document = a.document AND z.position = a.zone
WHERE d.current;

CREATE VIEW who_is_quoted AS
SELECT
    s.name AS who,
    replace(s.kind, '_', ' ') AS kind_of_source,
    count(DISTINCT d.outlet) AS outlets,
    count(DISTINCT d.id) AS documents,
    count(*) AS attributions
FROM sources AS s
JOIN attributions AS a ON a.document = s.document AND a.speaker = s.id
JOIN documents AS d ON d.id = a.document
WHERE d.current AND s.name IS NOT NULL
GROUP BY s.name, s.kind;

CREATE VIEW who_blames_whom AS
SELECT
    e.type AS event,
    e.place,
    e.date ->> 'text' AS event_date,
    coalesce(p.name, '(nobody named)') AS blamed,
    a.who AS by_whom,
    b.certainty,
    b.polarity,
    d.outlet,
    substr(d.published, 1, 10) AS day,
    d.title,
    a.content AS words,
    b.attribution,
    d.id AS document
FROM blames AS b
JOIN events AS e ON e.document = b.document AND e.id = b.event
JOIN documents AS d ON d.id = b.document
LEFT JOIN actors AS p ON p.document = b.document AND p.id = b.actor
LEFT JOIN attributions AS a ON a.id = b.attribution
WHERE d.current;

CREATE VIEW which_labels AS
SELECT
    l.text AS label,
    l.target_text AS put_on,
    CASE l.used_by WHEN 'author' THEN 'the outlet itself' ELSE coalesce(a.who, s.name) END AS by_whom,
    l.stance,
    d.outlet,
    substr(d.published, 1, 10) AS day,
    d.title,
    l.attribution,
    d.id AS document
FROM labels AS l
JOIN documents AS d ON d.id = l.document
LEFT JOIN sources AS s ON s.document = l.document AND s.id = l.used_by
LEFT JOIN attributions AS a ON a.id = l.attribution
WHERE d.current;

CREATE VIEW page_versions AS
SELECT
    p.address, p.version, p.seen_at, p.title, p.outlet,
    p.version = (SELECT max(q.version) FROM appearances AS q WHERE q.address = p.address) AS newest,
    p.document
FROM appearances AS p;
