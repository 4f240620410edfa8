package org.guichet.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.Digest;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.store.ChangedCase;
import org.guichet.store.Reconciliation;

/** What a store holds at the end, whichever store it is. */
record Kept(List<KeptArrival> arrivals, List<KeptCase> cases, Reconciliation account) {

    private static final int PAGE = 500;

    /**
     * An arrival.
     *
     * @param sha256 as the ledger's row says
     * @param rawSha256 of the raw bytes read back
     * @param caseId of the case it belongs to, or null
     * @param suspected whether it is in quarantine because the gateway died several times while reading it
     */
    record KeptArrival(
            UUID id,
            String channel,
            String sha256,
            String rawSha256,
            ArrivalState state,
            UUID caseId,
            boolean suspected) {

        /** One that nobody holds to have ended the gateway. */
        KeptArrival(UUID id, String channel, String sha256, String rawSha256, ArrivalState state, UUID caseId) {
            this(id, channel, sha256, rawSha256, state, caseId, false);
        }
    }

    /** A case, with the arrivals that its contacts were made from. */
    record KeptCase(UUID id, int revision, List<UUID> contacts) {

        static KeptCase of(Case found) {
            return new KeptCase(
                    found.identity().id(),
                    found.identity().revision(),
                    found.contacts().stream().map(contact -> contact.id()).toList());
        }
    }

    /** Reads everything there is, every raw byte too. The store must be at rest. */
    static Kept of(CaseStore store) throws IOException {
        List<KeptArrival> arrivals = new ArrayList<>();
        for (List<ArrivalStatus> page = store.newestArrivals(PAGE, 0);
                !page.isEmpty();
                page = store.newestArrivals(PAGE, arrivals.size())) {
            for (ArrivalStatus status : page) {
                arrivals.add(arrival(store, status));
            }
        }
        List<KeptCase> cases = new ArrayList<>();
        for (List<ChangedCase> page = store.changedAfter(0, PAGE);
                !page.isEmpty();
                page = store.changedAfter(page.get(page.size() - 1).position(), PAGE)) {
            page.forEach(changed -> cases.add(KeptCase.of(changed.newest())));
        }
        return new Kept(arrivals, cases, store.reconcile());
    }

    private static KeptArrival arrival(CaseStore store, ArrivalStatus status) throws IOException {
        UUID id = status.arrival().id();
        return new KeptArrival(
                id,
                status.arrival().channel(),
                status.arrival().sha256(),
                Digest.sha256(store.raw(id).bytes()),
                status.state(),
                status.caseId(),
                ReasonCode.GATEWAY_DIED.code().equals(status.reason()));
    }
}
