-- What people do that concerns no single arrival, such as delivering again. What does stands in history.
CREATE TABLE acts (
    position   INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    decided_by TEXT    NOT NULL,
    act        TEXT    NOT NULL,            -- one machine word
    subject    TEXT    NOT NULL,            -- whom or what it concerned
    detail     TEXT
) STRICT;

CREATE INDEX history_by_people ON history (position) WHERE decided_by IS NOT NULL;

-- When a channel's arrivals came: how many a minute, and since when none has. Each channel's newest is at its end.
CREATE INDEX arrivals_by_time ON arrivals (channel, registered_at);

-- How many are in quarantine, by channel and reason.
CREATE INDEX arrivals_quarantined_why ON arrivals (channel, reason) WHERE state = 'quarantined';
