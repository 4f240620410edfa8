-- What became of the acknowledgement of each case: at most one a case. Begun and not ended means that a gateway ended or lost
-- the mail server between; it may have been sent.
CREATE TABLE acknowledgements (
    case_id    TEXT    PRIMARY KEY REFERENCES cases (id),
    state      TEXT    NOT NULL CHECK (state IN ('begun', 'sent', 'refused', 'withheld')),
    reason     TEXT,                                 -- one machine word, of what was refused or withheld
    address    TEXT,                                 -- SHA-256 of whom it is for; absent when withheld or erased
    begun_at   INTEGER NOT NULL,                     -- what counts against the limit of a day
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX acknowledgements_of_address ON acknowledgements (address, begun_at) WHERE address IS NOT NULL;
