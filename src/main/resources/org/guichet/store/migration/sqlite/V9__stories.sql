-- Which cases may be one story. Made from their newest revisions, a moment after these are stored.

-- By what cases find each other: a digest of an address, a number, a reference, or a band of the text's signature.
CREATE TABLE story_keys (
    story_key TEXT    NOT NULL,
    at        INTEGER NOT NULL,                      -- when the case's first contact was received
    case_id   TEXT    NOT NULL,
    PRIMARY KEY (story_key, at, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_keys_of_case ON story_keys (case_id);

-- What two cases are compared by, so that no case is read whole for it.
CREATE TABLE story_traits (
    case_id TEXT PRIMARY KEY,
    traits  TEXT NOT NULL                            -- JSON
) STRICT, WITHOUT ROWID;

-- What was found, and what people decided about it. A pair stands here once, whatever becomes of it.
CREATE TABLE links (
    newer      TEXT    NOT NULL,                     -- the later case of the two
    older      TEXT    NOT NULL,
    kind       TEXT    NOT NULL,                     -- as in the case format
    score      INTEGER NOT NULL,                     -- in hundredths
    why        TEXT    NOT NULL,                     -- sentences, a JSON array
    state      TEXT    NOT NULL CHECK (state IN ('suggested', 'joined', 'rejected', 'undone')),
    decided_by TEXT,
    reason     TEXT,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (newer, older)
) STRICT, WITHOUT ROWID;

CREATE INDEX links_of_older ON links (older);
CREATE INDEX links_to_decide ON links (changed_at, newer, older) WHERE state = 'suggested';

-- What happened to links, in the order of the table.
CREATE TABLE link_acts (
    position   INTEGER PRIMARY KEY,
    newer      TEXT    NOT NULL,
    older      TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    decided_by TEXT,
    reason     TEXT,
    at         INTEGER NOT NULL
) STRICT;

CREATE INDEX link_acts_of_link ON link_acts (newer, older, position);
CREATE INDEX link_acts_of_older ON link_acts (older);

-- Up to which revision all this was made.
CREATE TABLE stories_made (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    position INTEGER NOT NULL
) STRICT;

INSERT INTO stories_made (one, position) VALUES (1, 0);
