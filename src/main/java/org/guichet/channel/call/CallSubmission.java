package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.submission.CallSigns;
import org.guichet.submission.Fields;
import org.guichet.submission.Passage;
import org.guichet.submission.Sender;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;
import org.jspecify.annotations.Nullable;

/** A call as a submission: the customer's turns are the narrative. */
final class CallSubmission {

    /** A recogniser that is less sure has guessed every third word. */
    private static final double UNSURE = 0.65;

    private final CallFacts facts;
    private final List<Utterance> turns;
    private final Roles roles;
    private final boolean partial;
    private final SubmissionBuilder submission = SubmissionBuilder.oral();

    /** @param partial whether more of the call will come */
    CallSubmission(Transcript.Call call, ChannelMap channels, boolean partial) {
        this.facts = call.facts();
        this.turns = call.utterances();
        this.roles = Roles.of(turns, channels);
        this.partial = partial;
    }

    Submission build() {
        CallBasics.state(facts, submission);
        submission.stated(Fields.LANGUAGE, language(facts));
        if (roles.guessed()) {
            submission.flag("roles-guessed");
        }
        if (partial) {
            submission.flag("partial-transcript");
        }
        addTurns();
        addCustomer();
        submission.call(
                new CallSigns(partial ? CallSigns.Part.PARTIAL : CallSigns.Part.TRANSCRIPT, facts.details(), signs()));
        return submission.build();
    }

    private void addTurns() {
        StringBuilder text = new StringBuilder();
        double sure = 0;
        int rated = 0;
        for (int i = 0; i < turns.size(); i++) {
            Utterance turn = turns.get(i);
            Speaker speaker = roles.of(turn);
            submission.turn(new Turn(speaker, turn.label(), turn.start(), turn.end(), turn.text(), turn.confidence()));
            boolean notice = isNotice(speaker, turn.text());
            boolean own = isOwn(speaker) && !notice;
            submission.passage(
                    Passage.spoken("turn:" + (i + 1), turn.text(), own ? Disfluency.cutFrom(turn.text()) : List.of()));
            text.append(i == 0 ? "" : "\n");
            addLine(turn, text);
            if (notice) {
                int from = text.length() - turn.text().length();
                submission.quoted(new Quoted(QuotedKind.BOILERPLATE, from, text.length(), turn.text()));
            }
            Double confidence = turn.confidence();
            if (own && confidence != null) {
                sure += confidence * turn.text().length();
                rated += turn.text().length();
            }
        }
        submission.text(text.toString());
        if (rated > 0 && sure / rated < UNSURE) {
            submission.flag("low-recogniser-confidence");
        }
    }

    /** What a company says about recording, and what somebody answers to that. */
    private static boolean isNotice(Speaker speaker, String text) {
        return speaker == Speaker.CUSTOMER
                ? Notices.isConsent(text)
                : Notices.isRecordingNotice(text) || Notices.isConsent(text);
    }

    /** Where nobody is known to be the customer, whoever is not known to be somebody else may be. */
    private boolean isOwn(Speaker speaker) {
        return speaker == Speaker.CUSTOMER || speaker == Speaker.UNKNOWN && !roles.hasCustomer();
    }

    private static void addLine(Utterance turn, StringBuilder text) {
        if (turn.label() != null) {
            text.append(turn.label()).append(": ");
        }
        text.append(turn.text());
    }

    private List<CallSigns.Role> signs() {
        List<CallSigns.Role> signs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < turns.size() && seen.size() < roles.told().size(); i++) {
            String label = Roles.key(turns.get(i));
            Roles.By by = roles.told().get(label);
            if (by != null && seen.add(label)) {
                signs.add(new CallSigns.Role(i + 1, label, by.word(), by.confidence()));
            }
        }
        return signs;
    }

    private void addCustomer() {
        CallFacts.Caller caller = facts.caller();
        int turn = firstCustomerTurn();
        if (caller != null) {
            CallBasics.addCaller(caller, nameOf(turn), submission);
            return;
        }
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
    private static @Nullable String language(CallFacts facts) {
        String given = facts.language();
        if (given == null) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(given.replace('_', '-'));
        boolean known = locale.getLanguage().length() == 2;
        return known ? locale.toLanguageTag() : null;
    }
}
