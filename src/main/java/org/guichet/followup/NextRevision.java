package org.guichet.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.cases.Decision;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Identity;
import org.guichet.cases.ImmediateAction;
import org.guichet.cases.Missing;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cases.People;
import org.guichet.cases.Priority;
import org.guichet.cases.Relation;
import org.guichet.cases.Substance;
import org.jspecify.annotations.Nullable;

/**
 * The next revision of a case in the making. What the case says stays as it was: its narrative and people are those of the
 * complaint, which in a case that a system opened comes later. Used once.
 */
final class NextRevision {

    /** Each contact may bring some. */
    private static final int MOST_ACTIONS = 100;

    private static final String RELATED = "/related/";

    private final Case newest;
    private final int revision;
    private final List<Contact> contacts;
    private final List<String> flags;
    private final List<ImmediateAction> actions;
    private final List<Relation> related;
    private final Map<String, Evidence> evidence;
    private People people;
    private Substance substance;
    private List<Missing> missing;
    private Decision decision;
    private @Nullable Priority priority;
    private NormalizerInfo normalizer;

    NextRevision(Case newest) {
        this(newest, newest.identity().revision() + 1);
    }

    /** A revision that was made already and is not stored yet, to which more is added. */
    static NextRevision amending(Case next) {
        return new NextRevision(next, next.identity().revision());
    }

    private NextRevision(Case newest, int revision) {
        this.newest = newest;
        this.revision = revision;
        this.contacts = new ArrayList<>(newest.contacts());
        this.flags = new ArrayList<>(newest.handling().flags());
        this.actions = new ArrayList<>(newest.handling().immediateAction());
        this.related = new ArrayList<>(newest.handling().related());
        this.evidence = new LinkedHashMap<>(newest.evidence());
        this.people = newest.people();
        this.substance = newest.substance();
        this.missing = newest.handling().missing();
        this.decision = newest.identity().decision();
        this.priority = newest.handling().priority();
        this.normalizer = newest.normalizer();
    }

    /** Whether a system opened the case and nobody has complained in it yet. */
    boolean awaitsComplaint() {
        return FirstComplaint.isAwaitedBy(newest);
    }

    /**
     * Appends the contact, with the reason as the evidence that it belongs here.
     *
     * @param quote what named the case; absent where it is nobody's to read
     */
    NextRevision with(
            Contact contact,
            @Nullable Boolean same,
            String part,
            @Nullable String quote,
            String by,
            double confidence) {
        evidence.put(
                "/contacts/" + contacts.size(), new Evidence(contact.id(), part, null, null, quote, by, confidence));
        contacts.add(contact.by(same));
        return this;
    }

    /** Appends the contact of which nobody said why it belongs here. */
    NextRevision with(Contact contact, @Nullable Boolean same) {
        contacts.add(contact.by(same));
        return this;
    }

    NextRevision flagged(String flag, Contact because, String part, @Nullable String quote, String by) {
        if (!flags.contains(flag)) {
            evidence.put("/flags/" + flags.size(), new Evidence(because.id(), part, null, null, quote, by, 1.0));
            flags.add(flag);
        }
        return this;
    }

    boolean isComplaint() {
        return decision.kind() == DecisionKind.COMPLAINT;
    }

    /** Whether a case was forked from it before. */
    boolean isForked() {
        return evidence.entrySet().stream()
                .anyMatch(found -> found.getKey().startsWith(RELATED) && Forks.isFork(found.getValue()));
    }

    /** Names the case that is forked from it because of its newest contact. */
    NextRevision forkedInto(Case fork) {
        return forkedInto(fork, contacts.get(contacts.size() - 1));
    }

    /** The same because of another one. */
    NextRevision forkedInto(Case fork, Contact asking) {
        Evidence because = Forks.because(fork);
        flagged(Forks.DATA_REQUEST, asking, because.part(), because.quote(), Forks.BY);
        evidence.put(
                RELATED + related.size(),
                new Evidence(
                        asking.id(),
                        because.part(),
                        because.from(),
                        because.to(),
                        because.quote(),
                        because.by(),
                        because.confidence()));
        related.add(Forks.to(fork));
        return this;
    }

    /** What the arrival alone would be as a case: its flags go over, and what was done at once, with their evidence. */
    NextRevision withFlagsOf(Case alone) {
        List<String> theirs = alone.handling().flags();
        for (int i = 0; i < theirs.size(); i++) {
            if (FollowUpFlags.goesOver(theirs.get(i)) && !flags.contains(theirs.get(i))) {
                Optional.ofNullable(alone.evidence().get("/flags/" + i))
                        .ifPresent(found -> evidence.put("/flags/" + flags.size(), found));
                flags.add(theirs.get(i));
            }
        }
        List<ImmediateAction> done = alone.handling().immediateAction();
        for (int i = 0; i < done.size() && actions.size() < MOST_ACTIONS; i++) {
            Evidence found = alone.evidence().get("/immediateAction/" + i);
            if (found != null) {
                evidence.put("/immediateAction/" + actions.size(), found);
            }
            actions.add(done.get(i));
        }
        normalizer = alone.normalizer();
        return this;
    }

    /**
     * Fills in what the case lacked and the follow-up says, so that nobody is asked for what was given since. Only for a
     * sender who is known: nobody else answers for the complainant.
     */
    NextRevision answeredBy(Case alone) {
        Answers answers = new Answers(newest, alone);
        people = answers.people();
        substance = answers.substance();
        missing = answers.missing();
        evidence.putAll(answers.evidence());
        return this;
    }

    /**
     * Of a case that a system opened: its customer complains for the first time, whose words the case has from now on.
     */
    NextRevision complainedOf(Case alone) {
        FirstComplaint first = new FirstComplaint(newest, alone, evidence);
        people = first.people();
        substance = first.substance();
        priority = first.priority();
        missing = FirstComplaint.missing(newest, alone, people, substance);
        decision = alone.identity().decision();
        evidence.clear();
        evidence.putAll(first.evidence());
        return this;
    }

    /** The call's words, now that they have come: what was read of it before gives way; what others added stays. */
    NextRevision retold(Case alone) {
        new Retelling(newest, alone, contacts.size() - 1).into(this);
        normalizer = alone.normalizer();
        return this;
    }

    /** Who called, where nobody knew it. */
    NextRevision knowing(Case alone) {
        Retelling retelling = new Retelling(newest, alone, contacts.size() - 1);
        people = retelling.people(people, evidence);
        missing = Retelling.stillMissing(missing, people, substance);
        return this;
    }

    void replace(
            People saidBy, Substance said, List<Missing> lacking, List<String> flagged, Map<String, Evidence> proof) {
        people = saidBy;
        substance = said;
        missing = lacking;
        flags.clear();
        flags.addAll(flagged);
        evidence.clear();
        evidence.putAll(proof);
    }

    /** What it is, and how urgent, by the words that have come. */
    void judged(Decision anew, @Nullable Priority urgency) {
        decision = anew;
        priority = urgency;
    }

    Map<String, Evidence> evidence() {
        return evidence;
    }

    Case build() {
        Identity was = newest.identity();
        Handling handled = newest.handling();
        return new Case(
                new Identity(was.schemaVersion(), was.id(), was.reference(), revision, was.origin(), decision),
                people,
                substance,
                new Handling(
                        priority,
                        handled.deadlines(),
                        handled.promisedBy(),
                        handled.assignment(),
                        missing,
                        related,
                        flags,
                        actions),
                contacts,
                evidence,
                normalizer);
    }
}
