package org.guichet.proactive;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guichet.arrival.Arrival;
import org.guichet.assignment.Assigner;
import org.guichet.assignment.AssignmentRules;
import org.guichet.cases.Case;
import org.guichet.followup.FollowUps;
import org.guichet.followup.Placed;
import org.guichet.followup.Ties;
import org.guichet.store.CaseStore;
import org.guichet.store.EventMemory;
import org.guichet.store.EventMemory.Kept;
import org.guichet.store.Watch;
import org.guichet.submission.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Stores what came of an event: a proactive case, a contact of one, or nothing but that it was seen. What is remembered
 * changes with the arrival's outcome in one transaction, so it survives a crash, and of two gateways one is first.
 * Thread-safe.
 */
public final class Notices {

    /** By which events are set aside that no rule is about. */
    public static final String NO_RULE = "no-event-rule";

    /** Each was changed by somebody else between a look and a write; more mean that something is wrong. */
    private static final int MOST_ATTEMPTS = 100;

    private static final Assigner NOBODY = new Assigner(AssignmentRules.none(ZoneOffset.UTC));

    private final CaseStore store;
    private final EventMemory memory;
    private final EventRules rules;
    private final FollowUps followUps;
    private final List<String> subscribers;
    private final Supplier<Assigner> assigner;

    /** Of cases that nobody is given. */
    public Notices(CaseStore store, EventRules rules, FollowUps followUps, List<String> subscribers) {
        this(store, rules, followUps, subscribers, () -> NOBODY);
    }

    /**
     * @param assigner gives a case to somebody once a rule has said what it is about and how urgent; asked for with each, since
     *     it may be exchanged
     */
    public Notices(
            CaseStore store,
            EventRules rules,
            FollowUps followUps,
            List<String> subscribers,
            Supplier<Assigner> assigner) {
        this.assigner = assigner;
        this.store = store;
        this.memory = store.eventMemory();
        this.rules = rules;
        this.followUps = followUps;
        this.subscribers = List.copyOf(subscribers);
    }

    /**
     * Stores what becomes of an event.
     *
     * @param alone the case that it opens if it opens one
     * @param ties by which it names a case itself; then no rule is asked
     * @param decided whether a person said that it is for us: then it opens a case or joins one
     */
    public Placed place(Arrival arrival, Case alone, Ties ties, Notice notice, boolean decided) {
        if (!ties.named().isEmpty()) {
            return followUps.place(arrival, alone, ties, decided);
        }
        Happening event = new Happening(arrival, alone, notice);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Placed> placed = attempt(event, decided);
            if (placed.isPresent()) {
                return placed.get();
            }
        }
        throw new IllegalStateException("what is remembered of an event's order changed " + MOST_ATTEMPTS
                + " times while arrival " + arrival.id() + " was judged by it");
    }

    /** Empty when somebody else was faster. */
    private Optional<Placed> attempt(Happening event, boolean decided) {
        List<Watch> ended = ended(event);
        Optional<EventRule> rule = rules.about(event.notice());
        if (rule.isEmpty()) {
            return decided ? Optional.of(openedAlone(event)) : unruled(event, ended);
        }
        Optional<Watch> watch = event.subject(rule.get()).map(key -> event.watch(memory.watch(key), key));
        if (decided) {
            return new Opening(event, rule.get(), List.of(event.at()), watch, ended).place();
        }
        return judged(event, rule.get(), watch, ended);
    }

    private Optional<Placed> judged(Happening event, EventRule rule, Optional<Watch> watch, List<Watch> ended) {
        if (watch.isEmpty() && (rule.counts() || rule.waits())) {
            return aside(event, rule.name(), "The event does not say its \"" + rule.about() + "\".", ended);
        }
        Verdict verdict = watch.map(
                        known -> Judge.of(rule, known, event.arrival().id(), event.at(), event.registered()))
                .orElseGet(() -> new Verdict.Open(List.of(event.at())));
        if (verdict instanceof Verdict.Open open) {
            return new Opening(event, rule, open.seen(), watch, ended).place();
        }
        if (verdict instanceof Verdict.Join join) {
            Optional<Placed> joined = joined(event, rule.name(), join.caseId(), event.quote(rule));
            return joined.isPresent() ? joined : new Opening(event, rule, List.of(event.at()), watch, ended).place();
        }
        return remembered(event, rule, watch.orElseThrow(), verdict, ended);
    }

    private Optional<Placed> remembered(
            Happening event, EventRule rule, Watch watch, Verdict verdict, List<Watch> ended) {
        if (verdict instanceof Verdict.Count count) {
            String detail = count.seen().size() + " of " + rule.times() + " that open a case.";
            return aside(event, rule.name(), detail, and(ended, watch.counting(count.seen(), event.registered())));
        }
        if (verdict instanceof Verdict.Wait wait) {
            Watch next = watch.waitingFor(event.arrival().id(), wait.until(), event.registered());
            return aside(
                    event,
                    rule.name(),
                    "Opens a case unless what is expected comes until " + wait.until() + ".",
                    and(ended, next));
        }
        return aside(event, rule.name(), ((Verdict.Nothing) verdict).detail(), ended);
    }

    /** What is remembered by the rules that this event ends, as it is afterwards. */
    private List<Watch> ended(Happening event) {
        return rules.endedBy(event.notice()).stream()
                .flatMap(rule -> event.subject(rule).stream())
                .map(key -> event.watch(memory.watch(key), key).clearedAt(event.at(), event.registered()))
                .toList();
    }

    private Optional<Placed> unruled(Happening event, List<Watch> ended) {
        if (ended.isEmpty()) {
            return rules.openOthers()
                    ? Optional.of(openedAlone(event))
                    : aside(event, NO_RULE, "No rule in config/events.yaml is about events of this type.", ended);
        }
        // What comes late is news for whoever settles the case that was opened meanwhile.
        for (Watch watch : ended) {
            UUID opened = watch.caseId();
            Optional<Placed> joined = opened == null
                    ? Optional.empty()
                    : joined(event, watch.key().rule(), opened, event.notice().type());
            if (joined.isPresent()) {
                return joined;
            }
        }
        return aside(event, ended.get(0).key().rule(), "What the rule expects has come.", ended);
    }

    private Placed openedAlone(Happening event) {
        return followUps.place(event.arrival(), event.alone(), Ties.NONE, true);
    }

    private Optional<Placed> aside(Happening event, String rule, String detail, List<Watch> next) {
        Kept kept = memory.setAside(event.arrival().id(), rule, detail, next);
        return placed(kept, new Placed.Aside(rule));
    }

    /** Empty when the case was erased. */
    private Optional<Placed> joined(Happening event, String rule, UUID caseId, String quote) {
        Optional<Case> open = store.caseById(caseId).filter(found -> !found.isTombstone());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        if (!followUps.isOpen(open.get())) {
            return aside(event, rule, "Its case has as many contacts as one may have.", List.of());
        }
        return followUps.join(event.arrival(), open.get(), event.alone(), NoticedCase.TYPE, quote, NoticedCase.BY);
    }

    private static Optional<Placed> placed(Kept kept, Placed stored) {
        return switch (kept) {
            case STORED -> Optional.of(stored);
            case STALE -> Optional.empty();
            case SETTLED -> Optional.of(new Placed.SettledBefore());
        };
    }

    private static List<Watch> and(List<Watch> some, @Nullable Watch one) {
        return Stream.concat(some.stream(), Stream.ofNullable(one)).toList();
    }

    /** An event that opens a case, unless there is one of the same matter. */
    private final class Opening {
        private final Happening event;
        private final EventRule rule;
        private final List<Instant> seen;
        private final Optional<Watch> watch;
        private final List<Watch> ended;

        Opening(Happening event, EventRule rule, List<Instant> seen, Optional<Watch> watch, List<Watch> ended) {
            this.event = event;
            this.rule = rule;
            this.seen = seen;
            this.watch = watch;
            this.ended = ended;
        }

        Optional<Placed> place() {
            Optional<Placed> joined = event.alone().substance().references().stream()
                    .flatMap(reference -> memory.caseAbout(reference).stream())
                    .findFirst()
                    .flatMap(known -> joined(event, rule.name(), known, event.quote(rule)));
            if (joined.isPresent()) {
                return joined;
            }
            Optional<Watch> incident = event.incident(rule).map(key -> event.watch(memory.watch(key), key));
            Optional<Case> parent = incident.flatMap(this::parent);
            return parent.isPresent() ? member(parent.get()) : first(incident);
        }

        /** The case with which the incident began, if it is not over. */
        private Optional<Case> parent(Watch incident) {
            UUID first = incident.caseId();
            Duration within = rule.incident().orElseThrow().within();
            boolean over = incident.seen().isEmpty()
                    || incident.seen().get(0).plus(within).isBefore(event.registered());
            return first == null || over
                    ? Optional.empty()
                    : store.caseById(first).filter(found -> !found.isTombstone());
        }

        private Optional<Placed> member(Case parent) {
            Case member = assigner.get()
                    .reassigned(NoticedCase.of(event, rule, seen.size())
                            .partOf(parent)
                            .build());
            Kept kept = memory.register(member, event.arrival().id(), List.of(), remembered());
            if (kept == Kept.STORED) {
                followUps.mark(parent, NoticedCase.INCIDENT, NoticedCase.BY);
            }
            return placed(
                    kept,
                    new Placed.Linked(
                            member.identity().reference(), parent.identity().reference()));
        }

        private Optional<Placed> first(Optional<Watch> incident) {
            Case opened = assigner.get()
                    .reassigned(NoticedCase.of(event, rule, seen.size()).build());
            List<Watch> next = new ArrayList<>(remembered());
            incident.ifPresent(known -> next.add(known.opened(id(), List.of(event.registered()), event.registered())));
            Kept kept = memory.register(opened, event.arrival().id(), subscribers, next);
            return placed(kept, new Placed.Opened(opened.identity().reference()));
        }

        private List<Watch> remembered() {
            return and(
                    ended,
                    watch.map(known -> known.opened(id(), seen, event.registered()))
                            .orElse(null));
        }

        private UUID id() {
            return event.alone().identity().id();
        }
    }
}
