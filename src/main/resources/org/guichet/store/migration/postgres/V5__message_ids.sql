-- By which ids a later mail names an earlier one of a case (RFC 5322 section 3.6.4), and that the same mail reached two
-- mailboxes: two rows with the same id are two different mails, because senders repeat ids.
CREATE TABLE message_ids (
    message text NOT NULL,                  -- the id without angle brackets; a very long one as its digest
    content text NOT NULL,                  -- a digest of what the mail says; empty for a mail of ours
    case_id text NOT NULL REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (message, content)
);

CREATE INDEX message_ids_of_case ON message_ids (case_id);

-- Mails of cases that are there already. Their own id stands for the digest. The database's JSON cannot hold the escape of
-- a NUL, so it is left out; two backslashes before it are a backslash.
INSERT INTO message_ids (message, content, case_id)
SELECT m.id, m.contact, m.case_id
FROM (SELECT c.value -> 'message' ->> 'messageId' AS id, c.value ->> 'id' AS contact, r.case_id
      FROM (SELECT case_id, CASE WHEN position('\u0000' IN json) = 0 THEN json
                                 ELSE regexp_replace(json, '(\\\\)|\\u0000', '\1', 'g') END AS json
            FROM revisions WHERE newest = 1) r,
           json_array_elements(r.json::json -> 'contacts') c) m
WHERE length(m.id) BETWEEN 1 AND 250
ON CONFLICT DO NOTHING;
