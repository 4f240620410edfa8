-- An outbox row now waits, is parked or is delivered, and remembers its failures. SQLite cannot add what is needed to a
-- table in place, so the rows move to a new one; they keep their positions, which give the order of delivery.

DROP INDEX outbox_waiting;
ALTER TABLE outbox RENAME TO outbox_v1;

CREATE TABLE outbox (
    position        INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id        TEXT    NOT NULL REFERENCES events (id),
    subscriber      TEXT    NOT NULL,
    case_id         TEXT    NOT NULL REFERENCES cases (id), -- as in the event: rows of one case go out in order
    written_at      INTEGER NOT NULL,
    state           TEXT    NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'parked', 'delivered')),
    attempts        INTEGER NOT NULL DEFAULT 0,             -- in vain, since it was written, retried or replayed
    next_attempt_at INTEGER NOT NULL DEFAULT 0,
    failing_since   INTEGER,                                -- from here the time to parking runs
    failed_at       INTEGER,
    last_failure    TEXT,                                   -- one sentence for an operator
    parked_at       INTEGER,
    delivered_at    INTEGER,
    UNIQUE (event_id, subscriber)
) STRICT;

-- The first version kept no time of writing. Its events are all of first revisions, and those were written when their
-- arrival became a case.
INSERT INTO outbox (position, event_id, subscriber, case_id, written_at, state, delivered_at)
SELECT o.position, o.event_id, o.subscriber, e.case_id,
       coalesce((SELECT a.changed_at FROM contacts c JOIN arrivals a ON a.id = c.arrival_id
                 WHERE c.case_id = e.case_id AND c.revision = e.revision), o.delivered_at, 0),
       CASE WHEN o.delivered_at IS NULL THEN 'waiting' ELSE 'delivered' END,
       o.delivered_at
FROM outbox_v1 o JOIN events e ON e.id = o.event_id
ORDER BY o.position;

DROP TABLE outbox_v1;

CREATE INDEX outbox_waiting ON outbox (subscriber, position) WHERE state = 'waiting';
CREATE INDEX outbox_unsettled ON outbox (subscriber, case_id, position) WHERE state <> 'delivered';
