-- The tables: documents and what was found in them, reviews and failures.

CREATE TABLE documents (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    current BOOLEAN NOT NULL,
    title TEXT,
    outlet TEXT,
    authors TEXT NOT NULL,
    published TEXT,
    language TEXT,
    url TEXT,
    origin TEXT NOT NULL,
    names TEXT NOT NULL,
    model TEXT,
    sayso TEXT NOT NULL,
    schema INTEGER NOT NULL,
    stages TEXT NOT NULL,
    unread TEXT NOT NULL,
    added_at TEXT NOT NULL,
    read_at TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id)
);

CREATE INDEX ix_documents_outlet ON documents (outlet);

CREATE INDEX ix_documents_published ON documents (published);

CREATE TABLE failures (
    origin TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    tries INTEGER NOT NULL,
    first_at TEXT NOT NULL,
    last_at TEXT NOT NULL,
    PRIMARY KEY (origin)
);

CREATE TABLE forgotten (
    digest TEXT NOT NULL,
    kind TEXT NOT NULL,
    forgotten_at TEXT NOT NULL,
    PRIMARY KEY (digest)
);

CREATE TABLE actors (
    document TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    mentions TEXT NOT NULL,
    PRIMARY KEY (document, id),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_actors_name ON actors (name);

CREATE TABLE appearances (
    address TEXT NOT NULL,
    version INTEGER NOT NULL,
    document TEXT NOT NULL,
    url TEXT,
    origin TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    published TEXT,
    digest TEXT,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (address, version),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX appearances_of_a_document ON appearances (document);

CREATE INDEX appearances_of_an_input ON appearances (origin);

CREATE INDEX ix_appearances_outlet ON appearances (outlet);

CREATE TABLE events (
    document TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    type TEXT NOT NULL,
    date TEXT,
    place TEXT,
    mentions TEXT NOT NULL,
    PRIMARY KEY (document, id),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE reviews (
    number INTEGER NOT NULL,
    document TEXT NOT NULL,
    attribution TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT,
    fields TEXT NOT NULL,
    source TEXT,
    cue TEXT,
    content TEXT,
    anchor TEXT NOT NULL,
    orphan BOOLEAN NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_reviews_attribution ON reviews (attribution);

CREATE INDEX reviews_of_a_document ON reviews (document);

CREATE TABLE zones (
    document TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    author TEXT,
    published TEXT,
    reply_to INTEGER,
    confidence FLOAT NOT NULL,
    PRIMARY KEY (document, position),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE echoes (
    document TEXT NOT NULL,
    position INTEGER NOT NULL,
    zone INTEGER NOT NULL,
    span TEXT NOT NULL,
    "of" TEXT NOT NULL,
    exact BOOLEAN NOT NULL,
    stance TEXT NOT NULL,
    PRIMARY KEY (document, position),
    FOREIGN KEY(document, zone) REFERENCES zones (document, position) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE relations (
    document TEXT NOT NULL,
    position INTEGER NOT NULL,
    subject TEXT NOT NULL,
    relation TEXT NOT NULL,
    object TEXT NOT NULL,
    asserted_by TEXT NOT NULL,
    span TEXT NOT NULL,
    PRIMARY KEY (document, position),
    FOREIGN KEY(document, subject) REFERENCES actors (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document, object) REFERENCES actors (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE sources (
    document TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT,
    role TEXT,
    description TEXT,
    count TEXT,
    affiliation TEXT,
    reason TEXT,
    actor TEXT,
    mentions TEXT NOT NULL,
    PRIMARY KEY (document, id),
    FOREIGN KEY(document, actor) REFERENCES actors (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_sources_name ON sources (name);

CREATE TABLE attributions (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    position INTEGER NOT NULL,
    who TEXT NOT NULL,
    source TEXT NOT NULL,
    cue TEXT NOT NULL,
    content TEXT NOT NULL,
    source_kind TEXT,
    quote TEXT,
    type TEXT,
    certainty TEXT,
    polarity TEXT,
    negated BOOLEAN,
    evidence TEXT,
    via TEXT,
    denies TEXT,
    hedges TEXT,
    confidence FLOAT NOT NULL,
    zone INTEGER,
    speaker TEXT,
    parent TEXT,
    source_spans TEXT NOT NULL,
    cue_spans TEXT NOT NULL,
    content_spans TEXT NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(document, speaker) REFERENCES sources (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document, zone) REFERENCES zones (document, position) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (id),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE,
    FOREIGN KEY(parent) REFERENCES attributions (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX attributions_of_a_document ON attributions (document, position);

CREATE INDEX ix_attributions_parent ON attributions (parent);

CREATE TABLE blames (
    document TEXT NOT NULL,
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor TEXT,
    attribution TEXT,
    certainty TEXT,
    polarity TEXT,
    PRIMARY KEY (document, event, position),
    FOREIGN KEY(document, event) REFERENCES events (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document, actor) REFERENCES actors (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE,
    FOREIGN KEY(attribution) REFERENCES attributions (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_blames_attribution ON blames (attribution);

CREATE TABLE casualties (
    document TEXT NOT NULL,
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    count INTEGER,
    who TEXT NOT NULL,
    attribution TEXT,
    span TEXT NOT NULL,
    PRIMARY KEY (document, event, position),
    FOREIGN KEY(document, event) REFERENCES events (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE,
    FOREIGN KEY(attribution) REFERENCES attributions (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_casualties_attribution ON casualties (attribution);

CREATE TABLE labels (
    number INTEGER NOT NULL,
    document TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    target_text TEXT NOT NULL,
    target TEXT,
    used_by TEXT NOT NULL,
    stance TEXT NOT NULL,
    attribution TEXT,
    span TEXT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (document, position),
    FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE,
    FOREIGN KEY(attribution) REFERENCES attributions (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_labels_attribution ON labels (attribution);
