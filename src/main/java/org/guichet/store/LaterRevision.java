package org.guichet.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.jspecify.annotations.Nullable;

/** What every store demands of a later revision of a case. */
public final class LaterRevision {

    private LaterRevision() {}

    /**
     * Whether a writer has seen the newest revision.
     *
     * @return empty when it has; otherwise what it is told
     */
    public static Optional<Revised> refusal(Case next, Case newest) {
        if (newest.isTombstone()) {
            return Optional.of(new Revised.Erased());
        }
        int revision = newest.identity().revision();
        return next.identity().revision() == revision + 1 ? Optional.empty() : Optional.of(new Revised.Stale(revision));
    }

    /**
     * Checks the laws of a later revision.
     *
     * @param newest the revision that it follows
     * @param followUp the arrival that it attaches, if it does
     * @throws IllegalArgumentException when it breaks one
     */
    public static void check(Case next, Case newest, @Nullable UUID followUp) {
        require(
                next.identity().reference().equals(newest.identity().reference()),
                "a case bears its reference for good");
        require(!next.isTombstone(), "a case is erased by erasing it");
        List<UUID> before = contacts(newest);
        List<UUID> now = contacts(next);
        boolean grown = followUp == null
                ? now.equals(before)
                : now.size() == before.size() + 1
                        && now.subList(0, before.size()).equals(before)
                        && now.get(before.size()).equals(followUp);
        require(grown, "a revision has the contacts of the one before it, and then the arrival that it attaches");
    }

    /**
     * Checks that what is stored with it was forked from one of its contacts.
     *
     * @throws IllegalArgumentException when it was not
     */
    public static void check(Case next, @Nullable NewFork fork) {
        require(fork == null || next.contact(fork.origin()).isPresent(), "a case is forked from a contact of another");
    }

    private static List<UUID> contacts(Case of) {
        return of.contacts().stream().map(Contact::id).toList();
    }

    private static void require(boolean holds, String law) {
        if (!holds) {
            throw new IllegalArgumentException(law);
        }
    }
}
