package org.guichet.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.cases.Case;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Evidence;
import org.guichet.cases.Relation;
import org.guichet.cases.RelationKind;
import org.guichet.store.NewFork;
import org.jspecify.annotations.Nullable;

/**
 * A request for personal data inside a complaint is a case of its own, with its own clock and its own people, stored together
 * with the complaint. Each of the two names the other.
 */
public final class Forks {

    /** The flag of a complaint that asks for personal data too. */
    public static final String DATA_REQUEST = "data-request";

    /** The flag of the case that was forked from it. */
    public static final String FORKED = "forked";

    /** What found the link between the two, as evidence says it. */
    public static final String BY = "fork";

    private static final String FLAGS = "/flags/";
    private static final String ASKS = "The same message asks for personal data too.";
    private static final String COMPLAINS = "The same message complains.";

    private Forks() {}

    /** Two cases of one arrival. */
    record Pair(Case origin, @Nullable NewFork fork) {}

    /**
     * A case that is opened, and what is forked from it.
     *
     * @param request what the arrival is read as when it is read as a request for personal data alone, if it is one
     */
    static Pair opened(Case opened, Optional<Case> request, Audience audience) {
        return request.filter(any -> isBoth(opened))
                .map(fork -> {
                    Case linked = linked(fork, opened);
                    NewFork forked = new NewFork(opened.firstContact().id(), linked, audience.ofFork(linked));
                    return new Pair(LinkedCase.of(opened, to(fork, ASKS), because(opened)), forked);
                })
                .orElseGet(() -> new Pair(opened, null));
    }

    /**
     * What is forked from a complaint because of a later contact. A case has one at most: who asks again waits for the answer
     * to the first.
     *
     * @param next the case's next revision with the contact
     */
    static Optional<Case> later(NextRevision next, Optional<Case> request) {
        return request.filter(any -> next.isComplaint() && !next.isForked());
    }

    /**
     * A complaint's next revision in which a request for personal data is found only now, and the case that it becomes.
     *
     * @param without the revision as it is when nothing is forked
     * @param next names the fork
     * @param origin the contact that asks
     * @param fork names the complaint
     */
    public record Late(Case without, Case next, UUID origin, Case fork) {

        /** For the store. */
        public NewFork told(List<String> subscribers) {
            return new NewFork(origin, fork, subscribers);
        }
    }

    /**
     * What is forked from a case that is stored already, because one of its contacts is understood otherwise now.
     *
     * @param next the case's next revision, which has the contact
     * @param request what the contact's arrival is when it is read as a request for personal data alone
     * @return empty when it is no complaint, or was forked before
     */
    public static Optional<Late> late(Case next, UUID contact, Case request) {
        NextRevision draft = NextRevision.amending(next);
        return next.contact(contact)
                .filter(any -> draft.isComplaint() && !draft.isForked())
                .map(asking -> {
                    Case amended = draft.forkedInto(request, asking).build();
                    return new Late(next, amended, contact, linked(request, amended));
                });
    }

    /** The request with its link to the complaint. */
    static Case linked(Case fork, Case origin) {
        return LinkedCase.of(fork, to(origin, COMPLAINS), because(fork));
    }

    static Relation to(Case fork) {
        return to(fork, ASKS);
    }

    /** The words that ask, as the contact of this case has them. */
    static Evidence because(Case asking) {
        List<String> flags = asking.handling().flags();
        UUID contact = asking.firstContact().id();
        Evidence words = asking.evidence().get(FLAGS + flags.indexOf(DATA_REQUEST));
        Evidence said = words == null ? asking.evidence().get("/decision") : words;
        return said == null
                ? new Evidence(contact, "body", null, null, null, BY, 1.0)
                : new Evidence(contact, said.part(), said.from(), said.to(), said.quote(), BY, said.confidence());
    }

    /** The case that was forked from a complaint; of that one, the complaint. */
    public static Optional<UUID> of(Case one) {
        List<Relation> related = one.handling().related();
        return IntStream.range(0, related.size())
                .filter(place -> isFork(one, place))
                .mapToObj(place -> related.get(place).caseId())
                .findFirst();
    }

    /** Whether this link leads to the other half of one message. */
    public static boolean isFork(Case of, int relation) {
        return isFork(of.evidence().get("/related/" + relation));
    }

    static boolean isFork(@Nullable Evidence of) {
        return of != null && of.by().equals(BY);
    }

    private static boolean isBoth(Case opened) {
        return opened.identity().decision().kind() == DecisionKind.COMPLAINT
                && opened.handling().flags().contains(DATA_REQUEST);
    }

    private static Relation to(Case other, String why) {
        return new Relation(other.identity().id(), RelationKind.FOLLOW_UP, 1.0, List.of(why));
    }
}
