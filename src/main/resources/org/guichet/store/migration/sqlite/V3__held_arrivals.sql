-- Arrivals that do not go straight through: when they are tried again, what happened to them, what people corrected.

ALTER TABLE arrivals ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0; -- that failed since it came or was released
ALTER TABLE arrivals ADD COLUMN due_at INTEGER NOT NULL DEFAULT 0;   -- not tried again before; 0: at once

DROP INDEX arrivals_waiting;
CREATE INDEX arrivals_waiting ON arrivals (seq, due_at) WHERE state = 'received';
CREATE INDEX arrivals_postponed ON arrivals (seq) WHERE state = 'received' AND attempts > 0;
CREATE INDEX arrivals_quarantined ON arrivals (seq) WHERE state = 'quarantined';
CREATE INDEX arrivals_set_aside ON arrivals (seq) WHERE state = 'set-aside';

-- What happened, in the order of the table. An arrival that went straight through has nothing here.
CREATE TABLE history (
    position    INTEGER PRIMARY KEY,
    arrival_seq INTEGER NOT NULL REFERENCES arrivals (seq),
    at          INTEGER NOT NULL,
    act         TEXT    NOT NULL,
    reason      TEXT,                       -- rule or reason code
    detail      TEXT,                       -- one sentence
    decided_by  TEXT                        -- when a person did it
) STRICT;

CREATE INDEX history_of_arrival ON history (arrival_seq, position);

-- Settled before there was a history: it begins with what is known.
INSERT INTO history (arrival_seq, at, act, reason, detail)
SELECT seq, changed_at, state, reason, detail FROM arrivals WHERE state IN ('quarantined', 'set-aside') ORDER BY seq;

-- What people changed so that an arrival could be read. The original is in raws or blobs, untouched.
CREATE TABLE corrections (
    arrival_seq     INTEGER NOT NULL REFERENCES arrivals (seq),
    number          INTEGER NOT NULL,       -- 1 for the arrival's first
    at              INTEGER NOT NULL,
    decided_by      TEXT    NOT NULL,
    reason          TEXT    NOT NULL,
    original_sha256 TEXT    NOT NULL,       -- of the bytes as received
    sha256          TEXT,                   -- of the edited copy, if there is one
    size            INTEGER,
    media_type      TEXT,
    fields          TEXT    NOT NULL,       -- values by field, JSON
    taken_back      INTEGER NOT NULL CHECK (taken_back IN (0, 1)),
    content         BLOB,                   -- the copy when it is small, else it is a blob; last: it spills over
    PRIMARY KEY (arrival_seq, number)
) STRICT;
