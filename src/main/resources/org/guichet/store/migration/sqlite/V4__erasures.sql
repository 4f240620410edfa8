-- Erasure of a complainant's data. What is still to be removed after an erasure was committed: digests of large contents,
-- and the word log for what SQLite's own log holds. Usually empty.
CREATE TABLE erasure_leftovers (
    content TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Whether a large content is still named by another arrival or correction.
CREATE INDEX arrivals_large ON arrivals (sha256) WHERE size > 262144;
CREATE INDEX corrections_large ON corrections (sha256) WHERE size > 262144;
