-- Instants are milliseconds since 1970-01-01T00:00:00Z, ids are UUIDs as text, digests are SHA-256 in lower-case hex.

-- Everything that came in. An arrival is in exactly one state, so the count adds up.
CREATE TABLE arrivals (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT, -- the reference is made from it: never reused
    id            TEXT    NOT NULL UNIQUE,
    channel       TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    source_key    TEXT    NOT NULL,
    reference     TEXT    NOT NULL UNIQUE,
    facts         TEXT    NOT NULL,                  -- the transport's facts, JSON
    sha256        TEXT    NOT NULL,                  -- of the raw bytes
    size          INTEGER NOT NULL,
    registered_at INTEGER NOT NULL,
    state         TEXT    NOT NULL
        CHECK (state IN ('received', 'case', 'follow-up', 'set-aside', 'quarantined')),
    reason        TEXT,                              -- rule or reason code
    detail        TEXT,                              -- one sentence for an operator
    changed_at    INTEGER NOT NULL,
    UNIQUE (channel, source_key)                     -- one submission, one arrival
) STRICT;

CREATE INDEX arrivals_waiting ON arrivals (seq) WHERE state = 'received';
CREATE INDEX arrivals_by_state ON arrivals (channel, state);

-- The raw bytes of small arrivals. Those of the others are the file blobs/ab/cd/<sha256>.
CREATE TABLE raws (
    arrival_seq INTEGER PRIMARY KEY REFERENCES arrivals (seq),
    content     BLOB NOT NULL
) STRICT;

CREATE TABLE cases (
    id        TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- Every revision of every case, whole. A downstream reader's cursor is a position, so it is never reused.
CREATE TABLE revisions (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id  TEXT    NOT NULL REFERENCES cases (id),
    revision INTEGER NOT NULL,
    newest   INTEGER NOT NULL CHECK (newest IN (0, 1)),
    json     TEXT    NOT NULL,                       -- last: it spills over to other pages
    UNIQUE (case_id, revision)
) STRICT;

CREATE UNIQUE INDEX revisions_newest_of_case ON revisions (case_id) WHERE newest = 1;
CREATE INDEX revisions_newest ON revisions (position) WHERE newest = 1;

-- Which arrivals belong to which case, and the revision that attached them.
CREATE TABLE contacts (
    arrival_id TEXT    PRIMARY KEY REFERENCES arrivals (id),
    case_id    TEXT    NOT NULL REFERENCES cases (id),
    revision   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX contacts_of_case ON contacts (case_id);

-- What subscribers are told: one event, the same for all of them …
CREATE TABLE events (
    id       TEXT    PRIMARY KEY,
    type     TEXT    NOT NULL,
    case_id  TEXT    NOT NULL REFERENCES cases (id),
    revision INTEGER NOT NULL,
    body     TEXT    NOT NULL
) STRICT;

CREATE INDEX events_of_case ON events (case_id);

-- … and one row for each of them.
CREATE TABLE outbox (
    position     INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id     TEXT    NOT NULL REFERENCES events (id),
    subscriber   TEXT    NOT NULL,
    delivered_at INTEGER,
    UNIQUE (event_id, subscriber)
) STRICT;

CREATE INDEX outbox_waiting ON outbox (subscriber, position) WHERE delivered_at IS NULL;
