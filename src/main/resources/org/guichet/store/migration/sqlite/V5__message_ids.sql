-- By which ids a later mail names an earlier one of a case (RFC 5322 section 3.6.4), and that the same mail reached two
-- mailboxes: two rows with the same id are two different mails, because senders repeat ids.
CREATE TABLE message_ids (
    message TEXT NOT NULL,                  -- the id without angle brackets; a very long one as its digest
    content TEXT NOT NULL,                  -- a digest of what the mail says; empty for a mail of ours
    case_id TEXT NOT NULL REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (message, content)
) STRICT, WITHOUT ROWID;

CREATE INDEX message_ids_of_case ON message_ids (case_id);

-- Mails of cases that are there already. Their own id stands for the digest, which SQL cannot make.
INSERT OR IGNORE INTO message_ids (message, content, case_id)
SELECT json_extract(c.value, '$.message.messageId'), json_extract(c.value, '$.id'), r.case_id
FROM revisions r, json_each(r.json, '$.contacts') c
WHERE r.newest = 1 AND length(json_extract(c.value, '$.message.messageId')) BETWEEN 1 AND 250;
