-- Cases of which a person should read pages that the recognition was not sure of. Few are, so the index is small.
ALTER TABLE revisions ADD COLUMN review INTEGER NOT NULL DEFAULT 0;

CREATE INDEX revisions_to_review ON revisions (position) WHERE newest = 1 AND review = 1;
