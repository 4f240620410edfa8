-- What is remembered of events of other systems: a row for each rule and what it is about (an order, a carrier's run). A row
-- changes only from the version that its writer saw, so that of two events one is the second.
CREATE TABLE watches (
    rule       TEXT    NOT NULL,
    subject    TEXT    NOT NULL,                     -- a digest of what it is about
    version    INTEGER NOT NULL,
    seen       TEXT    NOT NULL,                     -- when, in milliseconds, with commas between
    waiting    TEXT,                                 -- the arrival that opens a case when nothing comes
    due_at     INTEGER,                              -- then
    cleared_at INTEGER,                              -- when the event came that ends it
    case_id    TEXT,                                 -- that was opened
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (rule, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX watches_due ON watches (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX watches_of_case ON watches (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX watches_changed ON watches (changed_at) WHERE due_at IS NULL;

-- Which proactive case an order, invoice, contract or parcel has.
CREATE TABLE matters (
    matter  TEXT PRIMARY KEY,                        -- a digest of the number
    case_id TEXT NOT NULL REFERENCES cases (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX matters_of_case ON matters (case_id);

-- By what staff find a case: made from its newest revision, a moment after that is stored.
CREATE TABLE terms (
    term    TEXT NOT NULL,                           -- kind:value, e.g. phone:+33639980355, name:marchetti
    case_id TEXT NOT NULL,
    PRIMARY KEY (term, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX terms_of_case ON terms (case_id, term);

-- Up to which revision terms were made.
CREATE TABLE terms_made (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    position INTEGER NOT NULL
) STRICT;

INSERT INTO terms_made (one, position) VALUES (1, 0);
