package org.guichet.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.cases.Identity;
import org.guichet.cases.Reference;

/** The outbox of the store in maps. */
final class InMemoryOutbox implements Outbox {

    private enum State {
        WAITING,
        PARKED,
        DELIVERED
    }

    private record Entry(
            OutboxRow row,
            Reference reference,
            Instant writtenAt,
            State state,
            int attempts,
            Instant nextAttempt,
            Instant failingSince,
            Instant failedAt,
            String lastFailure,
            Instant parkedAt) {

        boolean isDelivered() {
            return state == State.DELIVERED;
        }

        boolean waits() {
            return state == State.WAITING;
        }

        Entry in(State changed, Instant since) {
            return new Entry(
                    row,
                    reference,
                    writtenAt,
                    changed,
                    attempts,
                    nextAttempt,
                    failingSince,
                    failedAt,
                    lastFailure,
                    since);
        }

        Entry failingSince(Instant now) {
            Instant since = failingSince == null ? now : failingSince;
            return new Entry(
                    row, reference, writtenAt, state, attempts, nextAttempt, since, failedAt, lastFailure, parkedAt);
        }

        Entry failed(FailedAttempt attempt) {
            return new Entry(
                    row,
                    reference,
                    writtenAt,
                    state,
                    attempts + 1,
                    attempt.nextAttempt(),
                    failingSince(attempt.at()).failingSince,
                    attempt.at(),
                    attempt.reason(),
                    null);
        }

        Entry asNew() {
            return new Entry(
                    row, reference, writtenAt, State.WAITING, 0, Instant.EPOCH, null, failedAt, lastFailure, null);
        }

        Entry saying(CaseEvent event, int revision) {
            OutboxRow said = new OutboxRow(
                    row.position(),
                    row.eventId(),
                    event.type(),
                    row.subscriber(),
                    row.caseId(),
                    revision,
                    row.attempts(),
                    event.body());
            return new Entry(
                    said,
                    reference,
                    writtenAt,
                    state,
                    attempts,
                    nextAttempt,
                    failingSince,
                    failedAt,
                    lastFailure,
                    parkedAt);
        }

        OutboxRow counted() {
            return new OutboxRow(
                    row.position(),
                    row.eventId(),
                    row.eventType(),
                    row.subscriber(),
                    row.caseId(),
                    row.revision(),
                    attempts,
                    row.body());
        }
    }

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final Consumer<Act> acts;

    /** @param acts takes what somebody asked for */
    InMemoryOutbox(Consumer<Act> acts) {
        this.acts = acts;
    }

    synchronized void add(UUID eventId, CaseEvent event, Identity of, List<String> subscribers, Instant now) {
        for (String to : subscribers) {
            long position = entries.size() + 1L;
            OutboxRow row = new OutboxRow(position, eventId, event.type(), to, of.id(), of.revision(), 0, event.body());
            entries.put(
                    position,
                    new Entry(row, of.reference(), now, State.WAITING, 0, Instant.EPOCH, null, null, null, null));
        }
    }

    synchronized Map<String, Long> deliveredCounts() {
        return entries.values().stream()
                .filter(Entry::isDelivered)
                .collect(Collectors.groupingBy(entry -> entry.row.subscriber(), Collectors.counting()));
    }

    @Override
    public synchronized List<OutboxRow> undelivered(String subscriber, int limit) {
        return of(subscriber)
                .filter(Entry::waits)
                .limit(limit)
                .map(Entry::counted)
                .toList();
    }

    @Override
    public synchronized List<OutboxRow> due(String subscriber, Instant now, Duration longestWait, int limit) {
        Predicate<Entry> ready = entry ->
                entry.waits() && (!entry.nextAttempt.isAfter(now) || entry.nextAttempt.isAfter(now.plus(longestWait)));
        return of(subscriber)
                .filter(ready)
                .filter(entry -> before(entry).allMatch(ready))
                .limit(limit)
                .map(Entry::counted)
                .toList();
    }

    /** What is not delivered of the same case and was written before. */
    private Stream<Entry> before(Entry entry) {
        return of(entry.row.subscriber())
                .filter(other -> other.state != State.DELIVERED)
                .filter(other -> other.row.caseId().equals(entry.row.caseId()))
                .filter(other -> other.row.position() < entry.row.position());
    }

    @Override
    public synchronized void markDelivered(List<Long> positions) {
        positions.forEach(position ->
                entries.computeIfPresent(position, (key, entry) -> entry.asNew().in(State.DELIVERED, null)));
    }

    @Override
    public synchronized void markFailed(List<FailedAttempt> attempts) {
        attempts.forEach(attempt -> entries.computeIfPresent(
                attempt.position(), (key, entry) -> entry.waits() ? entry.failed(attempt) : entry));
    }

    @Override
    public void release(String subscriber) {}

    @Override
    public synchronized void markStalled(String subscriber, Instant now) {
        change(subscriber, Entry::waits, entry -> entry.failingSince(now));
    }

    @Override
    public synchronized int park(String subscriber, Instant failingSince, Instant now) {
        return change(
                subscriber,
                entry -> entry.waits() && entry.failingSince != null && !entry.failingSince.isAfter(failingSince),
                entry -> entry.in(State.PARKED, now));
    }

    @Override
    public synchronized int retryParked(String subscriber, String by) {
        int retried = change(subscriber, entry -> entry.state == State.PARKED, Entry::asNew);
        return noted(retried, by, Act.RETRIED, subscriber, Integer.toString(retried));
    }

    @Override
    public synchronized boolean retryParked(String subscriber, UUID eventId, String by) {
        int retried = change(
                subscriber,
                entry -> entry.state == State.PARKED && entry.row.eventId().equals(eventId),
                Entry::asNew);
        return noted(retried, by, Act.RETRIED, subscriber, "1: " + eventId) > 0;
    }

    @Override
    public synchronized int replay(String subscriber, Instant from, Instant until, String by) {
        int replayed = change(
                subscriber,
                entry -> !entry.waits() && !entry.writtenAt.isBefore(from) && entry.writtenAt.isBefore(until),
                Entry::asNew);
        return noted(replayed, by, Act.REPLAYED, subscriber, from + " – " + until);
    }

    private int noted(int done, String by, String what, String subscriber, String detail) {
        if (done > 0) {
            acts.accept(new Act(Instant.now(), by, what, subscriber, detail));
        }
        return done;
    }

    private int change(String subscriber, Predicate<Entry> which, UnaryOperator<Entry> how) {
        List<Entry> found = of(subscriber).filter(which).toList();
        found.forEach(entry -> entries.put(entry.row.position(), how.apply(entry)));
        return found.size();
    }

    @Override
    public synchronized List<OutboxStanding> standings() {
        return entries.values().stream()
                .filter(entry -> entry.state != State.DELIVERED)
                .collect(Collectors.groupingBy(entry -> entry.row.subscriber()))
                .entrySet()
                .stream()
                .map(group -> standing(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(OutboxStanding::subscriber))
                .toList();
    }

    private OutboxStanding standing(String subscriber, List<Entry> open) {
        List<Entry> waiting = open.stream().filter(Entry::waits).toList();
        Entry failed = open.stream()
                .filter(entry -> entry.failedAt != null)
                .max(Comparator.comparing(Entry::failedAt))
                .orElse(null);
        return new OutboxStanding(
                subscriber,
                waiting.size(),
                waiting.stream()
                        .filter(entry -> before(entry).anyMatch(other -> other.state == State.PARKED))
                        .count(),
                open.size() - waiting.size(),
                waiting.stream()
                        .map(Entry::writtenAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                failed == null ? null : failed.lastFailure,
                failed == null ? null : failed.failedAt);
    }

    @Override
    public synchronized List<ParkedRow> parked(String subscriber, int limit) {
        return of(subscriber)
                .filter(entry -> entry.state == State.PARKED)
                .limit(limit)
                .map(InMemoryOutbox::parkedRow)
                .toList();
    }

    synchronized List<EventDelivery> ofCase(UUID caseId) {
        return entries.values().stream()
                .filter(entry -> entry.row.caseId().equals(caseId))
                .map(InMemoryOutbox::delivery)
                .toList();
    }

    private static EventDelivery delivery(Entry entry) {
        return new EventDelivery(
                entry.row.subscriber(),
                entry.row.revision(),
                EventDelivery.State.valueOf(entry.state.name()),
                entry.writtenAt,
                entry.attempts,
                entry.failingSince,
                entry.isDelivered() ? null : entry.lastFailure,
                entry.state == State.PARKED ? entry.parkedAt : null,
                entry.isDelivered() ? entry.writtenAt : null); // when is not kept here
    }

    private static ParkedRow parkedRow(Entry entry) {
        return new ParkedRow(
                entry.row.position(),
                entry.row.eventId(),
                entry.reference,
                entry.row.revision(),
                entry.attempts,
                Objects.requireNonNull(entry.failingSince),
                Objects.requireNonNull(entry.parkedAt),
                entry.lastFailure);
    }

    /** Every event of the case says from now on what this format says; parked ones wait again. */
    synchronized void erase(UUID caseId, int revision, Function<UUID, CaseEvent> format) {
        List<Entry> found = entries.values().stream()
                .filter(entry -> entry.row.caseId().equals(caseId))
                .toList();
        for (Entry entry : found) {
            Entry erased = entry.saying(format.apply(entry.row.eventId()), revision);
            entries.put(entry.row.position(), entry.state == State.PARKED ? erased.asNew() : erased);
        }
    }

    private Stream<Entry> of(String subscriber) {
        return List.copyOf(entries.values()).stream()
                .filter(entry -> entry.row.subscriber().equals(subscriber));
    }
}
