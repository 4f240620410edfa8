package org.guichet.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which cases a Message-ID leads to. The mails of contacts come into it by {@link CaseStore#register} and {@link
 * CaseStore#revise}, in the same transaction; an erasure takes those of its case out.
 */
public interface MailIndex {

    /** No id leads to more: senders that repeat theirs would make every answer expensive. */
    int MOST_CASES = 10;

    /**
     * The cases that have a mail with this id, of theirs or of ours; at most {@value #MOST_CASES}.
     *
     * @param messageId with or without angle brackets
     */
    List<UUID> casesOf(String messageId);

    /** The case about which we sent a mail with this id. */
    Optional<UUID> caseOfOurs(String messageId);

    /** The case that has this very mail as a contact. */
    Optional<UUID> caseOf(MailPrint mail);

    /**
     * Notes a mail of ours about a case, so that an answer to it, or a bounce, finds the case; nothing when it is noted.
     *
     * @throws IllegalArgumentException when there is no such case
     */
    void sent(UUID caseId, String messageId);
}
