-- How cases were settled, as those who settled them said it; the one with the highest number counts.
CREATE TABLE outcomes (
    case_id     TEXT    NOT NULL REFERENCES cases (id),
    number      INTEGER NOT NULL,
    order_key   TEXT    NOT NULL,                    -- the same one again changes nothing
    outcome     TEXT    NOT NULL,                    -- JSON
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (case_id, number),
    UNIQUE (case_id, order_key)
) STRICT, WITHOUT ROWID;

-- One row for each case, without a person and without words, in the order of days: what lessons are counted from. Made from
-- the newest revision with the stories.
CREATE TABLE facts (
    day         INTEGER NOT NULL,                    -- since 1970-01-01, on which it was received
    case_id     TEXT    NOT NULL,
    decision    TEXT    NOT NULL,
    channel     TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    nature      TEXT    NOT NULL,
    product     TEXT,
    site        TEXT,
    contacts    INTEGER NOT NULL,                    -- of the customer
    due         INTEGER,                             -- the first legal limit for a final answer, as a day
    settled     INTEGER,                             -- the day on which it was settled
    result      TEXT,
    remedy      TEXT,
    cause       TEXT,
    PRIMARY KEY (day, case_id)
) STRICT, WITHOUT ROWID;
