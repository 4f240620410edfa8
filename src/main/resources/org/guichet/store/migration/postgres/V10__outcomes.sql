-- How cases were settled, as those who settled them said it; the one with the highest number counts.
CREATE TABLE outcomes (
    case_id     text    NOT NULL REFERENCES cases (id),
    number      bigint NOT NULL,
    order_key   text    NOT NULL,                    -- the same one again changes nothing
    outcome     text    NOT NULL,                    -- JSON
    recorded_at bigint NOT NULL,
    PRIMARY KEY (case_id, number),
    UNIQUE (case_id, order_key)
);

-- One row for each case, without a person and without words, in the order of days: what lessons are counted from. Made from
-- the newest revision with the stories.
CREATE TABLE facts (
    day         bigint NOT NULL,                    -- since 1970-01-01, on which it was received
    case_id     text    NOT NULL,
    decision    text    NOT NULL,
    channel     text    NOT NULL,
    kind        text    NOT NULL,
    nature      text    NOT NULL,
    product     text,
    site        text,
    contacts    bigint NOT NULL,                    -- of the customer
    due         bigint,                             -- the first legal limit for a final answer, as a day
    settled     bigint,                             -- the day on which it was settled
    result      text,
    remedy      text,
    cause       text,
    PRIMARY KEY (day, case_id)
);
