package org.guichet.followup;

import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.store.CallPrint;
import org.guichet.store.CaseStore;

/**
 * What comes of one call under its id, however often and in which order: the recording, facts about the line, words so far,
 * all words, the same once more. It is one case. Only within a channel: what another platform calls by the same id is another
 * call.
 */
final class Calls {

    /** The rule by which what says nothing new of a call is set aside. */
    static final String REPEATED = "repeated-call";

    /** What a case's flags say of its words. */
    static final String PENDING = "transcription-pending";

    static final String PARTIAL = "partial-transcript";

    static final String BY = "same-call";
    private static final String PART = "field:callId";

    private final CaseStore store;
    private final Attaching attaching;

    Calls(CaseStore store, Attaching attaching) {
        this.store = store;
        this.attaching = attaching;
    }

    /** The case of the call that this is a part of. */
    Optional<Case> caseOf(Contact contact) {
        return CallPrint.of(contact)
                .flatMap(print -> store.mailIndex().caseOf(print))
                .flatMap(store::caseById)
                .filter(found -> !found.isTombstone());
    }

    /**
     * @param alone what the arrival would be as a case
     * @param request what it is as a request for personal data, if it is one
     */
    Optional<Placed> join(Arrival arrival, Case known, Case alone, Optional<Case> request) {
        if (isSomebodyElses(known, alone)) {
            return Optional.of(held(arrival));
        }
        boolean words = !has(alone, PENDING);
        boolean complete = words && !has(alone, PARTIAL);
        boolean better = saysMore(known, alone);
        if (saysTheSame(known, alone) && !(complete && has(known, PARTIAL)) || words && !better) {
            return Optional.of(aside(arrival, known));
        }
        return attach(arrival, known, alone, better, request);
    }

    /** Whether it brings words that take the place of those that the case has. */
    static boolean saysMore(Case known, Case alone) {
        boolean words = !has(alone, PENDING);
        return words && (has(known, PENDING) || !has(alone, PARTIAL) || has(known, PARTIAL));
    }

    /** Facts about the line: they add to what is known, and change no word. */
    Optional<Placed> addFacts(Arrival arrival, Case alone) {
        return caseOf(alone.firstContact())
                .flatMap(known -> isSomebodyElses(known, alone)
                        ? Optional.of(held(arrival))
                        : attach(arrival, known, alone, false, Optional.empty()));
    }

    private Optional<Placed> attach(Arrival arrival, Case known, Case alone, boolean words, Optional<Case> request) {
        String id = alone.firstContact().externalId();
        return attaching.attach(arrival, known, true, request, next -> {
            next.with(alone.firstContact(), null, PART, id, BY, 1.0);
            return words ? next.retold(alone) : next.knowing(alone);
        });
    }

    private Placed held(Arrival arrival) {
        String detail = "Its call id is that of a call from another number.";
        return store.quarantine(arrival.id(), ReasonCode.FOLLOW_UP_UNCLEAR, detail)
                ? new Placed.Held()
                : new Placed.SettledBefore();
    }

    private Placed aside(Arrival arrival, Case known) {
        String detail =
                "It says nothing new of the call in case " + known.identity().reference() + ".";
        return store.setAside(arrival.id(), REPEATED, detail)
                ? new Placed.Duplicate(known.identity().reference())
                : new Placed.SettledBefore();
    }

    private static boolean has(Case of, String flag) {
        return of.handling().flags().contains(flag);
    }

    /** The last words of the call that the case has. */
    private static boolean saysTheSame(Case known, Case alone) {
        Contact said = alone.firstContact();
        return known.contacts().stream()
                .filter(contact -> contact.kind() == ChannelKind.PHONE_CALL)
                .anyMatch(contact -> contact.turns().equals(said.turns())
                        && contact.text().equals(said.text())
                        && contact.raw().sha256().equals(said.raw().sha256())
                                | !said.turns().isEmpty());
    }

    private static boolean isSomebodyElses(Case known, Case alone) {
        List<String> theirs = alone.firstContact().from();
        List<String> ours = known.contacts().stream()
                .filter(contact -> contact.kind() == ChannelKind.PHONE_CALL)
                .flatMap(contact -> contact.from().stream())
                .toList();
        return !theirs.isEmpty()
                && !ours.isEmpty()
                && theirs.stream().map(Calls::digits).noneMatch(digits -> ours.stream()
                        .map(Calls::digits)
                        .anyMatch(our -> our.endsWith(digits) || digits.endsWith(our)));
    }

    /** "+33 6 39…" and "06 39…" end alike. */
    private static String digits(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.length() > 8 ? digits.substring(digits.length() - 8) : digits;
    }
}
