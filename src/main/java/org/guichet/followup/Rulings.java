package org.guichet.followup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.Reference;
import org.guichet.cases.ReferenceKind;
import org.guichet.store.CaseStore;
import org.guichet.submission.Submission;
import org.guichet.submission.Tie;

/** Finds the case that an arrival belongs to, by the strongest of its ties that the policy lets through. */
final class Rulings {

    private final CaseStore store;
    private final ReplyTokens tokens;
    private final FollowUpPolicy policy;
    private final int mostContacts;

    /** @param mostContacts of a case; what comes after opens a case of its own */
    Rulings(CaseStore store, ReplyTokens tokens, FollowUpPolicy policy, int mostContacts) {
        this.store = store;
        this.tokens = tokens;
        this.policy = policy;
        this.mostContacts = mostContacts;
    }

    /**
     * The first tie, in the order of their strength, by which it becomes a contact; for want of one the first that leads
     * to a case at all. Empty when none does.
     *
     * @param alone what the arrival says, for ties that ask for more than who sent it
     */
    Optional<Ruling> on(Ties ties, Case alone) {
        Optional<Ruling> first = Optional.empty();
        for (Tie tie : ties.named()) {
            Optional<Ruling> ruling = tie.by() == Tie.By.ORDER ? ofOrder(tie, ties, alone) : on(tie, ties);
            if (ruling.filter(found -> found.verdict().attaches()).isPresent()) {
                return ruling;
            }
            first = first.or(() -> ruling);
        }
        return first;
    }

    private Optional<Ruling> on(Tie tie, Ties ties) {
        List<Case> cases = cases(tie);
        List<Case> theirs = cases.stream()
                .filter(found -> KnownPeople.have(found, ties.senders()))
                .toList();
        if (theirs.size() == 1) {
            return Optional.of(ruling(theirs.get(0), tie, true, ties.word()));
        }
        // An id that several senders use names none of their cases for sure.
        boolean clear = cases.size() == 1;
        return cases.stream().findFirst().map(found -> {
            Ruling ruling = ruling(found, tie, false, ties.word());
            return clear || !ruling.verdict().attaches() ? ruling : linked(ruling);
        });
    }

    private Ruling ruling(Case named, Tie tie, boolean known, Ties.Word word) {
        Ruling ruling = new Ruling(named, tie, known, word, policy.verdict(tie.by(), known, word));
        return ruling.verdict().attaches() && !isOpen(named) ? linked(ruling) : ruling;
    }

    /** Whether it takes further contacts. */
    boolean isOpen(Case named) {
        return !named.isTombstone() && named.contacts().size() < mostContacts;
    }

    private static Ruling linked(Ruling ruling) {
        return new Ruling(ruling.named(), ruling.by(), ruling.known(), ruling.word(), Verdict.NEW_CASE);
    }

    /** The number itself is not proof of who complains, but much: with it a customer's number or a name is enough. */
    private Optional<Ruling> ofOrder(Tie tie, Ties ties, Case alone) {
        return cases(tie).stream()
                .findFirst()
                .map(found -> ruling(found, tie, KnownPeople.expect(found, ties.senders(), alone), ties.word()));
    }

    /** Without a look-up for a token that is none of ours. */
    private List<Case> cases(Tie tie) {
        Stream<Optional<Case>> found =
                switch (tie.by()) {
                    case TOKEN -> tokens.caseOf(tie.value()).map(store::caseById).stream();
                    case MESSAGE ->
                        store.mailIndex().casesOf(tie.value()).stream().map(store::caseById);
                    case REFERENCE -> Reference.parse(tie.value()).map(store::caseMeant).stream();
                    case ORDER ->
                        store
                                .eventMemory()
                                .caseAbout(new CaseReference(ReferenceKind.ORDER, tie.value()))
                                .map(store::caseById)
                                .stream();
                };
        return found.flatMap(Optional::stream).toList();
    }

    /** The case about which we sent one of these mails, by its token or as it was noted. */
    Optional<Case> ofOurMail(List<String> messageIds) {
        Set<UUID> ids = new LinkedHashSet<>();
        messageIds.stream().limit(Submission.MOST_TIES).forEach(id -> TokenPlaces.ofMessageId(id)
                .flatMap(tokens::caseOf)
                .or(() -> store.mailIndex().caseOfOurs(id))
                .ifPresent(ids::add));
        return ids.size() == 1 ? store.caseById(ids.iterator().next()) : Optional.empty();
    }
}
