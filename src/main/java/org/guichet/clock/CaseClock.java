package org.guichet.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.cases.Automatic;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.Deadline;
import org.guichet.cases.DeadlineKind;
import org.guichet.cases.Unassigned;
import org.jspecify.annotations.Nullable;

/**
 * Says when a case's answers are due, and what its complainant is promised. What a system noticed and what a machine answered
 * starts no clock. A later contact never moves a date later: it may have been written earlier than what arrived before it.
 * Thread-safe.
 */
public final class CaseClock {

    /** The flag of a case that was settled: its clocks have stopped. */
    public static final String SETTLED = Unassigned.SETTLED;

    private final ClockRules rules;

    public CaseClock(ClockRules rules) {
        this.rules = rules;
    }

    /** Which date it is: one case has one of each. */
    private record Key(String regime, DeadlineKind kind) {}

    /**
     * Winds up the clock of a new case or a new revision.
     *
     * @return the same with the deadlines of all its contacts, each no later than the case had it
     */
    public Case wound(Case of) {
        List<Contact> contacts =
                of.contacts().stream().filter(CaseClock::isComplainants).toList();
        if (contacts.isEmpty() || of.handling().flags().contains(SETTLED)) {
            return of;
        }
        List<Deadline> legal = new ArrayList<>();
        rules.bindings().forEach(binding -> legal.addAll(due(binding, of, contacts)));
        List<Deadline> all = new ArrayList<>(legal);
        Optional<Promise> promise = rules.promise()
                .filter(p -> p.decisions().contains(of.identity().decision().kind()));
        Start.Basis received = received(contacts);
        promise.ifPresent(p -> all.add(target(p, received)));
        LocalDate promised = promise.map(p -> told(p, of, contacts.get(0), received, legal))
                .orElse(of.handling().promisedBy());
        return of.with(of.handling().due(merged(of.handling().deadlines(), all), promised));
    }

    private static boolean isComplainants(Contact contact) {
        boolean machine = contact.message() != null
                && (contact.message().automatic() == Automatic.BOUNCE
                        || contact.message().automatic() == Automatic.AUTO_REPLY);
        return contact.kind() != ChannelKind.EVENT && !machine && !Boolean.FALSE.equals(contact.sameComplainant());
    }

    private List<Deadline> due(Binding binding, Case of, List<Contact> contacts) {
        Regime.Started first = null;
        for (Contact contact : contacts) {
            Regime.Started started = binding.regime().startedBy(contact, rules.zone());
            boolean earlier = started != null
                    && (first == null
                            || started.basis().at().isBefore(first.basis().at()));
            first = earlier ? started : first;
        }
        return first != null && binding.fits(of, first.by())
                ? due(binding.regime().id(), first)
                : List.of();
    }

    private List<Deadline> due(String regime, Regime.Started started) {
        Regime.Version version = started.version();
        LocalDate start = started.basis().day(rules.zone());
        List<Deadline> deadlines = new ArrayList<>();
        LocalDate acknowledged = start;
        for (Term term : version.terms()) {
            LocalDate from = term.afterAcknowledging() ? acknowledged : start;
            LocalDate due = term.within().after(from, version.workingDays());
            acknowledged = term.kind() == DeadlineKind.ACKNOWLEDGE ? due : acknowledged;
            String basis = started.basis() + (term.afterAcknowledging() ? ", then from acknowledging by " + from : "");
            deadlines.add(new Deadline(regime, term.kind(), due, basis, version.name()));
        }
        return deadlines;
    }

    private Deadline target(Promise promise, Start.Basis basis) {
        return new Deadline(
                Promise.REGIME,
                DeadlineKind.FINAL,
                promise.targetFrom(basis.day(rules.zone())),
                basis.toString(),
                promise.target().toString());
    }

    /** The first of them. */
    private static Start.Basis received(List<Contact> contacts) {
        Start.Basis first = Start.RECEIVED_AT.of(contacts.get(0));
        for (Contact contact : contacts) {
            Start.Basis received = Start.RECEIVED_AT.of(contact);
            first = received.at().isBefore(first.at()) ? received : first;
        }
        return first;
    }

    /**
     * What the complainant is told: after the target, within the law, and not a day that is gone. What was promised stays
     * promised.
     */
    private @Nullable LocalDate told(
            Promise promise, Case of, Contact opening, Start.Basis received, List<Deadline> legal) {
        LocalDate known = of.handling().promisedBy();
        LocalDate registered = opening.registeredAt().atZone(rules.zone()).toLocalDate();
        LocalDate told = promise.toldFrom(received.day(rules.zone()));
        LocalDate late = promise.targetFrom(registered);
        LocalDate wanted = known != null ? known : told.isAfter(late) ? told : late;
        LocalDate kept = wanted;
        for (Deadline due : legal) {
            kept = due.kind() == DeadlineKind.FINAL && due.due().isBefore(kept) ? due.due() : kept;
        }
        return kept.isBefore(registered) ? known : kept;
    }

    private static List<Deadline> merged(List<Deadline> before, List<Deadline> now) {
        Map<Key, Deadline> merged = new LinkedHashMap<>();
        for (List<Deadline> some : List.of(before, now)) {
            some.forEach(due -> merged.merge(new Key(due.regime(), due.kind()), due, CaseClock::earlier));
        }
        return List.copyOf(merged.values());
    }

    private static Deadline earlier(Deadline before, Deadline now) {
        return now.due().isBefore(before.due()) ? now : before;
    }
}
