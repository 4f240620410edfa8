package org.guichet.assignment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.guichet.cases.Assignment;
import org.guichet.cases.Case;
import org.guichet.cases.Handling;

/**
 * Gives a new case to somebody who can settle it, so that the customer is not passed on: who reads its language, may grant what
 * is asked, is not away, and is at work soonest. Among equals the case's bytes decide, so that everybody gets their share and
 * the same arrival always the same person. Thread-safe.
 */
public final class Assigner {

    /** No queue takes the case. */
    public static final String UNASSIGNED = "unassigned";

    /** Its queue has people, and none of them can settle it. */
    public static final String NO_HANDLER = "no-handler";

    private final AssignmentRules rules;
    private final Map<String, Person> everybody = new HashMap<>();

    public Assigner(AssignmentRules rules) {
        this.rules = rules;
        rules.queues().forEach(queue -> queue.people().forEach(person -> everybody.put(person.name(), person)));
    }

    /** The case with its assignment; with a flag that says so when nobody can be found. */
    public Case assigned(Case opened) {
        if (rules.isEmpty()) {
            return opened;
        }
        Optional<Queue> queue = rules.queues().stream()
                .filter(q -> q.takes(opened))
                .findFirst()
                .or(() -> rules.fallback().map(Queue::forAll));
        return queue.map(q -> assigned(opened, q)).orElseGet(() -> flagged(opened, UNASSIGNED));
    }

    /** Assigned again, because what the queues go by has changed since; as if it had not been before. */
    public Case reassigned(Case of) {
        Handling was = of.handling();
        List<String> flags = was.flags().stream()
                .filter(flag -> !flag.equals(UNASSIGNED) && !flag.equals(NO_HANDLER))
                .toList();
        return assigned(of.with(new Handling(
                was.priority(),
                was.deadlines(),
                was.promisedBy(),
                null,
                was.missing(),
                was.related(),
                flags,
                was.immediateAction())));
    }

    private Case assigned(Case opened, Queue queue) {
        Optional<Person> handler = handler(opened, queue);
        Assignment assignment = new Assignment(
                queue.name(),
                handler.map(Person::name).orElse(null),
                handler.flatMap(person -> person.authority().limit()).orElse(null));
        Case assigned = opened.with(opened.handling().with(assignment));
        return handler.isEmpty() && !queue.people().isEmpty() ? flagged(assigned, NO_HANDLER) : assigned;
    }

    private Optional<Person> handler(Case opened, Queue queue) {
        ZonedDateTime now = opened.firstContact().registeredAt().atZone(rules.zone());
        Demand demand = Demand.of(opened);
        List<Person> able = queue.people().stream()
                .flatMap(person -> present(person, now.toLocalDate()))
                .filter(person -> person.fits(demand))
                .distinct()
                .toList();
        Optional<ZonedDateTime> soonest =
                able.stream().map(person -> person.hours().next(now)).min(Comparator.naturalOrder());
        List<Person> first = able.stream()
                .filter(person -> person.hours().next(now).equals(soonest.orElseThrow()))
                .toList();
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(first.get(share(opened.firstContact().raw().sha256(), first.size())));
    }

    /** Themselves, or who stands in for them. */
    private Stream<Person> present(Person person, LocalDate day) {
        return Stream.concat(
                        Stream.of(person),
                        person.deputy().map(everybody::get).stream().filter(deputy -> person.isAway(day)))
                .filter(somebody -> !somebody.isAway(day));
    }

    private static int share(String sha256, int among) {
        CRC32 sum = new CRC32();
        sum.update(sha256.getBytes(StandardCharsets.US_ASCII));
        return (int) (sum.getValue() % among);
    }

    private static Case flagged(Case of, String flag) {
        return of.with(of.handling().flagged(flag));
    }
}
