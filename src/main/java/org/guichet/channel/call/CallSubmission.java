package org.guichet.channel.call;

import java.util.List;
import java.util.Locale;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.submission.Fields;
import org.guichet.submission.Passage;
import org.guichet.submission.Sender;
import org.guichet.submission.Span;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;
import org.jspecify.annotations.Nullable;

/** A call as a submission: the customer's turns are the narrative. */
final class CallSubmission {

    private final CallFacts facts;
    private final List<Utterance> turns;
    private final Roles roles;
    private final boolean customerKnown;
    private final SubmissionBuilder submission = SubmissionBuilder.oral();

    CallSubmission(Transcript.Call call) {
        this.facts = call.facts();
        this.turns = call.utterances();
        this.roles = Roles.of(turns);
        this.customerKnown = roles.byLabel().containsValue(Speaker.CUSTOMER);
    }

    Submission build() {
        submission
                .externalId(facts.callId())
                .sentAt(facts.start())
                .receivedAt(facts.start())
                .stated(Fields.LANGUAGE, language());
        facts.flags().forEach(submission::flag);
        if (roles.guessed()) {
            submission.flag("roles-guessed");
        }
        addTurns();
        addCustomer();
        return submission.build();
    }

    private void addTurns() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < turns.size(); i++) {
            Utterance turn = turns.get(i);
            Speaker speaker = roles.of(turn);
            submission.turn(new Turn(speaker, turn.label(), turn.start(), turn.end(), turn.text(), turn.confidence()));
            submission.passage(passage("turn:" + (i + 1), turn.text(), isOwn(speaker)));
            text.append(i == 0 ? "" : "\n").append(line(turn));
        }
        submission.text(text.toString());
    }

    private static Passage passage(String part, String text, boolean own) {
        return new Passage(part, text, own ? List.of(new Span(0, text.length())) : List.of(), "\n");
    }

    /** Where nobody is known to be the customer, whoever is not known to be somebody else may be. */
    private boolean isOwn(Speaker speaker) {
        return speaker == Speaker.CUSTOMER || speaker == Speaker.UNKNOWN && !customerKnown;
    }

    private String line(Utterance turn) {
        return turn.label() == null ? turn.text() : turn.label() + ": " + turn.text();
    }

    private void addCustomer() {
        CallFacts.Caller caller = facts.caller();
        if (caller != null) {
            String name = caller.name() != null ? caller.name() : nameOf(firstCustomerTurn());
            submission.sender(new Sender("field:caller", name, caller.email(), caller.phone()));
            String from = caller.phone() != null ? caller.phone() : caller.email();
            if (from != null) {
                submission.from(from);
            }
            return;
        }
        int turn = firstCustomerTurn();
        String name = nameOf(turn);
        if (name != null) {
            submission.sender(new Sender("turn:" + (turn + 1), name, null, null));
        }
    }

    private int firstCustomerTurn() {
        for (int i = 0; i < turns.size(); i++) {
            if (roles.of(turns.get(i)) == Speaker.CUSTOMER) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable String nameOf(int turn) {
        String label = turn < 0 ? null : turns.get(turn).label();
        return label != null && RoleWords.isName(label) ? label : null;
    }

    /** BCP 47 in its own spelling: {@code fr-FR} for a recogniser's {@code fr_fr}; nothing for its {@code auto}. */
    private @Nullable String language() {
        String given = facts.language();
        if (given == null) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(given.replace('_', '-'));
        boolean known = locale.getLanguage().length() == 2;
        return known ? locale.toLanguageTag() : null;
    }
}
