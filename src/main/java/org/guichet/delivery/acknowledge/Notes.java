package org.guichet.delivery.acknowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Digest;
import org.guichet.cases.Case;
import org.guichet.cases.Handling;
import org.guichet.cases.Identity;
import org.guichet.cases.Reference;
import org.guichet.followup.FollowUpFlags;
import org.guichet.followup.Forks;
import org.guichet.store.Acknowledgement.State;
import org.guichet.store.Acknowledgements.Begun;
import org.guichet.store.CaseStore;
import org.guichet.store.Revised;

/** What the store keeps of acknowledging. */
final class Notes {

    private final CaseStore store;
    private final List<String> subscribers;

    /** @param subscribers names of all who are told when a case changes */
    Notes(CaseStore store, List<String> subscribers) {
        this.store = store;
        this.subscribers = List.copyOf(subscribers);
    }

    /** By which reference the request for personal data goes on that was forked from it. */
    Optional<Reference> dataRequest(Case opened) {
        return Forks.of(opened).flatMap(store::caseById).map(fork -> fork.identity()
                .reference());
    }

    /** See {@link org.guichet.store.Acknowledgements#begin}. */
    Begun begin(UUID caseId, Mailbox to, int mostADay) {
        return store.acknowledgements().begin(caseId, digest(to), mostADay);
    }

    /** Of one mailbox, however its name is written: few servers tell upper from lower case. */
    private static String digest(Mailbox mailbox) {
        return Digest.sha256(mailbox.address().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** Before it is sent: an answer to it finds the case also when the key of its token is gone. */
    void sending(UUID caseId, String messageId) {
        store.mailIndex().sent(caseId, messageId);
    }

    void sent(UUID caseId) {
        store.acknowledgements().end(caseId, State.SENT, null);
    }

    void withheld(UUID caseId, Reason reason) {
        store.acknowledgements().end(caseId, State.WITHHELD, reason.word());
    }

    /** The address leads to nobody: the case says so, as after a bounce. */
    void refused(UUID caseId) {
        markUnreachable(caseId);
        store.acknowledgements().end(caseId, State.REFUSED, Reason.NO_SUCH_RECIPIENT.word());
    }

    private void markUnreachable(UUID caseId) {
        Revised answer = new Revised.Stale(0);
        while (answer instanceof Revised.Stale) { // somebody else changed the case meanwhile: theirs is kept
            Case newest = store.caseById(caseId).orElseThrow(() -> new IllegalArgumentException("no case " + caseId));
            if (newest.isTombstone() || newest.handling().flags().contains(FollowUpFlags.UNREACHABLE)) {
                return;
            }
            answer = store.revise(unreachable(newest), null, subscribers);
        }
    }

    private static Case unreachable(Case before) {
        Identity was = before.identity();
        Handling handling = before.handling();
        List<String> flags = new ArrayList<>(handling.flags());
        flags.add(FollowUpFlags.UNREACHABLE);
        return new Case(
                new Identity(
                        was.schemaVersion(),
                        was.id(),
                        was.reference(),
                        was.revision() + 1,
                        was.origin(),
                        was.decision()),
                before.people(),
                before.substance(),
                new Handling(
                        handling.priority(),
                        handling.deadlines(),
                        handling.promisedBy(),
                        handling.assignment(),
                        handling.missing(),
                        handling.related(),
                        flags,
                        handling.immediateAction()),
                before.contacts(),
                before.evidence(),
                before.normalizer());
    }
}
