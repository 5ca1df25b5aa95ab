-- What is known of documents, labels and events since; conflicts.

ALTER TABLE documents ADD COLUMN updated TEXT;

ALTER TABLE documents ADD COLUMN credits TEXT DEFAULT '[]' NOT NULL;

ALTER TABLE documents ADD COLUMN notices TEXT DEFAULT '[]' NOT NULL;

ALTER TABLE documents ADD COLUMN pages TEXT DEFAULT '[]' NOT NULL;

ALTER TABLE labels ADD COLUMN tone TEXT;

ALTER TABLE events ADD COLUMN status TEXT DEFAULT 'told' NOT NULL;

ALTER TABLE events ADD COLUMN place_span TEXT;

ALTER TABLE events ADD COLUMN "by" TEXT DEFAULT '[]' NOT NULL;

ALTER TABLE events ADD COLUMN against TEXT DEFAULT '[]' NOT NULL;

ALTER TABLE blames ADD COLUMN actor_text TEXT;

ALTER TABLE blames ADD COLUMN "by" TEXT;

ALTER TABLE blames ADD COLUMN span TEXT;

ALTER TABLE casualties ADD COLUMN outcome TEXT;

ALTER TABLE casualties ADD COLUMN "by" TEXT;

CREATE TABLE conflicts (
    document TEXT NOT NULL,
    position INTEGER NOT NULL,
    what TEXT NOT NULL,
    event TEXT,
    "values" TEXT NOT NULL,
    PRIMARY KEY (document, position),
    FOREIGN KEY(document, event) REFERENCES events (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

UPDATE documents SET unread = json_insert(unread, '$[#]', 'conflicts');

DROP VIEW who_blames_whom;

DROP VIEW which_labels;

CREATE VIEW who_blames_whom AS
SELECT
    e.type AS event,
    e.place,
    e.date ->> 'text' AS event_date,
    coalesce(p.name, b.actor_text, '(nobody named)') AS blamed,
    CASE b."by" WHEN 'author' THEN 'the outlet itself' ELSE coalesce(a.who, s.name) END AS by_whom,
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
LEFT JOIN sources AS s ON s.document = b.document AND s.id = b."by"
LEFT JOIN attributions AS a ON a.id = b.attribution
WHERE d.current;

CREATE VIEW which_labels AS
SELECT
    l.text AS label,
    l.target_text AS put_on,
    CASE l.used_by WHEN 'author' THEN 'the outlet itself' ELSE coalesce(a.who, s.name) END AS by_whom,
    l.stance,
    l.tone,
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

CREATE VIEW what_is_in_conflict AS
SELECT
    c.what,
    e.type AS event,
    side.value ->> 'value' AS value,
    CASE side.value ->> 'by' WHEN 'author' THEN 'the outlet itself' ELSE coalesce(a.who, s.name) END
        AS by_whom,
    d.outlet,
    substr(d.published, 1, 10) AS day,
    d.title,
    side.value ->> 'attribution' AS attribution,
    d.id AS document
FROM conflicts AS c
JOIN json_each(c."values") AS side
JOIN documents AS d ON d.id = c.document
LEFT JOIN events AS e ON e.document = c.document AND e.id = c.event
LEFT JOIN sources AS s ON s.document = c.document AND s.id = side.value ->> 'by'
LEFT JOIN attributions AS a ON a.id = side.value ->> 'attribution'
WHERE d.current;
