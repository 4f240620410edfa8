package org.guichet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.Fork;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.StackSide;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Erasure;
import org.guichet.cases.Reference;
import org.guichet.cases.Review;
import org.guichet.cases.Tombstone;
import org.guichet.cases.Unassigned;
import org.guichet.measure.Histogram;

/** The contract in maps, for tests of what stands in front of a store. Durable until the process ends. */
public final class InMemoryCaseStore implements CaseStore {

    private record Door(String channel, SourceKey key) {}

    private final Claims claims = new LocalClaims(this::due);
    private final Clock clock;
    private final EventFormat events;
    private final Map<Door, UUID> doors = new LinkedHashMap<>();
    private final Map<UUID, ArrivalStatus> arrivals = new LinkedHashMap<>();
    private final Map<UUID, RawContent> raws = new LinkedHashMap<>();
    private final Map<UUID, ChangedCase> cases = new LinkedHashMap<>();
    private final HeldInMemory held = new HeldInMemory();
    private final InMemoryOutbox outbox =
            new InMemoryOutbox(act -> operatorView().note(act));
    private final MailsInMemory mails = new MailsInMemory(this::requiredCase);
    private final InMemoryAcknowledgements acknowledgements = new InMemoryAcknowledgements(this::now);
    private final Set<UUID> announced = new HashSet<>();
    private final EventsInMemory memory = new EventsInMemory(this);
    private final OperatorView view = new ViewInMemory(this, outbox);
    private final Map<UUID, List<Case>> revisions = new LinkedHashMap<>();
    private final StoriesInMemory stories = new StoriesInMemory(this::changedAfter, this::isRevised);
    private final OutcomesInMemory outcomes = new OutcomesInMemory(this::isRevised);
    private long lastPosition;

    public InMemoryCaseStore() {
        this(Clock.systemUTC(), new TestEvents());
    }

    public InMemoryCaseStore(Clock clock, EventFormat events) {
        this.clock = clock;
        this.events = events;
    }

    @Override
    public synchronized Receipt record(NewArrival arrival) {
        Door door = new Door(arrival.channel(), arrival.sourceKey());
        UUID known = doors.getOrDefault(
                door, doors.get(new Door(arrival.channel(), arrival.sourceKey().erased())));
        return known == null
                ? receipt(add(door, arrival), false)
                : receipt(required(known).arrival(), true);
    }

    @Override
    public synchronized Set<String> knownBeginnings(String channel, Set<String> beginnings) {
        return beginnings.stream()
                .filter(beginning -> doors.keySet().stream()
                        .anyMatch(door -> door.channel().equals(channel)
                                && door.key().value().startsWith(beginning)))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void sourceKeys(String channel, String beginning, Consumer<String> each) {
        doors.keySet().stream()
                .filter(door -> door.channel().equals(channel))
                .map(door -> door.key().value())
                .filter(key -> key.startsWith(beginning))
                .forEach(each);
    }

    private Arrival add(Door door, NewArrival given) {
        RawContent raw = copy(given.content());
        Arrival arrival = new Arrival(
                UUID.randomUUID(),
                given.channel(),
                given.kind(),
                given.sourceKey(),
                Reference.ofSequence(arrivals.size() + 1L),
                given.facts(),
                raw.sha256(),
                raw.size(),
                now());
        doors.put(door, arrival.id());
        raws.put(arrival.id(), raw);
        arrivals.put(
                arrival.id(),
                new ArrivalStatus(arrival, ArrivalState.RECEIVED, null, null, null, arrival.registeredAt()));
        return arrival;
    }

    private static RawContent copy(RawContent content) {
        try {
            return RawContent.of(content.bytes().clone());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Receipt receipt(Arrival arrival, boolean repeated) {
        return new Receipt(arrival.id(), arrival.reference(), repeated, arrival.sha256());
    }

    @Override
    public synchronized Optional<Arrival> arrival(UUID id) {
        return status(id).map(ArrivalStatus::arrival);
    }

    @Override
    public synchronized Optional<ArrivalStatus> status(UUID arrivalId) {
        return Optional.ofNullable(arrivals.get(arrivalId));
    }

    @Override
    public synchronized RawContent raw(UUID arrivalId) {
        required(arrivalId);
        return raws.get(arrivalId);
    }

    @Override
    public synchronized List<UUID> pending(int limit) {
        return arrivals.values().stream()
                .filter(status -> status.state() == ArrivalState.RECEIVED)
                .map(status -> status.arrival().id())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ArrivalStatus> newestArrivals(int limit, int offset) {
        List<ArrivalStatus> newestFirst = new ArrayList<>(arrivals.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public synchronized List<ArrivalStatus> arrivalsBefore(UUID before, int limit) {
        List<ArrivalStatus> newestFirst = new ArrayList<>(arrivals.values());
        Collections.reverse(newestFirst);
        int from = before == null ? 0 : newestFirst.indexOf(required(before)) + 1;
        return newestFirst.stream().skip(from).limit(limit).toList();
    }

    @Override
    public synchronized List<ChannelCount> counts() {
        return arrivals.values().stream()
                .collect(Collectors.groupingBy(
                        status -> new ChannelCount(status.arrival().channel(), status.state(), 0),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(group -> new ChannelCount(
                        group.getKey().channel(), group.getKey().state(), group.getValue()))
                .sorted(Comparator.comparing(ChannelCount::channel).thenComparing(ChannelCount::state))
                .toList();
    }

    @Override
    public synchronized boolean register(Case opened, UUID arrivalId, List<String> subscribers, NewFork fork) {
        Optional<Case> forked = forked(fork);
        FirstRevision.check(opened, required(arrivalId).arrival());
        Optional<MailPrint> mail = opened.contact(arrivalId).flatMap(MailPrint::of);
        if (mail.flatMap(mails::caseOf).isPresent()) {
            return false;
        }
        if (!settle(arrivalId, ArrivalState.CASE, null, null, opened.identity().id())) {
            return false;
        }
        mail.ifPresent(print -> mails.add(print, opened.identity().id()));
        store(opened, subscribers);
        forked.ifPresent(second -> add(fork, second));
        return true;
    }

    /** The fork under the reference that it is going to have. */
    private Optional<Case> forked(NewFork fork) {
        return Optional.ofNullable(fork).map(given -> given.opened()
                .with(given.opened().identity().bearing(derived(given).reference())));
    }

    private boolean isForked(Arrival origin) {
        SourceKey key = Fork.dataRequestKey(origin.id());
        return doors.containsKey(new Door(origin.channel(), key))
                || doors.containsKey(new Door(origin.channel(), key.erased()));
    }

    private Arrival derived(NewFork fork) {
        return Fork.dataRequest(
                required(fork.origin()).arrival(),
                fork.opened().firstContact().id(),
                Reference.ofSequence(arrivals.size() + 1L));
    }

    private void add(NewFork fork, Case forked) {
        Arrival derived = derived(fork);
        FirstRevision.check(forked, derived);
        doors.put(new Door(derived.channel(), derived.sourceKey()), derived.id());
        raws.put(derived.id(), raw(fork.origin()));
        UUID caseId = forked.identity().id();
        arrivals.put(derived.id(), new ArrivalStatus(derived, ArrivalState.CASE, null, null, caseId, now()));
        store(forked, fork.subscribers());
    }

    @Override
    public synchronized Revised revise(Case next, UUID followUp, List<String> subscribers, NewFork fork) {
        LaterRevision.check(next, fork);
        if (fork != null && isForked(required(fork.origin()).arrival())) {
            return new Revised.ForkedBefore();
        }
        Case newest = requiredCase(next.identity().id());
        ArrivalState before =
                followUp == null ? ArrivalState.RECEIVED : required(followUp).state();
        Optional<Revised> refusal = LaterRevision.refusal(next, newest);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LaterRevision.check(next, newest, followUp);
        if (before != ArrivalState.RECEIVED) {
            return new Revised.Settled(before);
        }
        if (followUp != null) {
            settle(followUp, ArrivalState.FOLLOW_UP, null, null, next.identity().id());
            next.contact(followUp)
                    .flatMap(MailPrint::of)
                    .ifPresent(print -> mails.add(print, next.identity().id()));
        }
        store(next, subscribers);
        forked(fork).ifPresent(second -> add(fork, second));
        return new Revised.Stored();
    }

    private void store(Case next, List<String> subscribers) {
        List<Case> past = revisions.computeIfAbsent(next.identity().id(), any -> new ArrayList<>());
        if (next.isTombstone()) {
            past.clear();
        }
        past.add(0, next);
        cases.put(next.identity().id(), new ChangedCase(++lastPosition, next));
        memory.stored(next);
        if (subscribers.isEmpty()) {
            return;
        }
        UUID eventId = UUID.randomUUID();
        boolean first = announced.add(next.identity().id()) && memory.isOfIncident(next);
        CaseEvent event = first ? events.writeFirst(eventId, next, CaseJson.write(next)) : events.write(eventId, next);
        outbox.add(eventId, event, next.identity(), subscribers, now());
    }

    // Erasures

    @Override
    public synchronized boolean eraseCase(UUID caseId, ByHand decided, List<String> subscribers) {
        Case newest = requiredCase(caseId);
        Erasure erasure = new Erasure(now(), decided.requiredReason());
        if (newest.isTombstone()) {
            return false;
        }
        Case tombstone = Tombstone.of(newest, erasure);
        newest.contacts().stream()
                .map(contact -> doors.get(new Door(contact.channel(), Fork.dataRequestKey(contact.id()))))
                .filter(Objects::nonNull)
                .forEach(fork -> eraseCase(required(fork).caseId(), decided, subscribers));
        newest.contacts().forEach(contact -> {
            ArrivalStatus before = required(contact.id());
            erase(before.arrival(), before.state(), null, before.caseId(), decided);
        });
        mails.erase(caseId);
        memory.erase(caseId);
        stories.erase(caseId);
        outcomes.erase(caseId);
        outbox.erase(caseId, tombstone.identity().revision(), eventId -> events.write(eventId, tombstone));
        acknowledgements.erase(caseId);
        store(tombstone, subscribers);
        return true;
    }

    @Override
    public synchronized boolean eraseArrival(UUID arrivalId, ByHand decided) {
        ArrivalStatus before = required(arrivalId);
        decided.requiredReason();
        if (before.caseId() != null || ERASED.equals(before.reason())) {
            return false;
        }
        erase(before.arrival(), ArrivalState.SET_ASIDE, ERASED, null, decided);
        held.released(arrivalId);
        return true;
    }

    private void erase(Arrival of, ArrivalState state, String reason, UUID caseId, ByHand decided) {
        Arrival left = new Arrival(
                of.id(),
                of.channel(),
                of.kind(),
                of.sourceKey().erased(),
                of.reference(),
                of.facts().erased(),
                Tombstone.SHA256_OF_NOTHING,
                0,
                of.registeredAt());
        doors.remove(new Door(of.channel(), of.sourceKey()));
        doors.put(new Door(left.channel(), left.sourceKey()), left.id());
        raws.put(of.id(), RawContent.of(new byte[0]));
        arrivals.put(of.id(), new ArrivalStatus(left, state, reason, null, caseId, now()));
        held.erase(of.id(), decided, now());
        StackSide.backs(of.facts())
                .filter(backs -> of.facts().detail(ArrivalPart.WHOLE).isEmpty())
                .filter(backs -> Fork.origin(of).isEmpty())
                .ifPresent(backs -> eraseArrival(backs, decided));
        of.facts()
                .detail(ArrivalPart.WHOLE)
                .map(whole -> required(UUID.fromString(whole)))
                .filter(whole -> knownBeginnings(of.channel(), Set.of(ArrivalPart.keysBegin(of.sha256())))
                        .isEmpty())
                .ifPresent(whole -> eraseArrival(whole.arrival().id(), decided));
    }

    @Override
    public synchronized List<ChangedCase> mentioning(String text, int limit) {
        String wanted = Erasures.searchable(text);
        return cases.values().stream()
                .sorted(Comparator.comparingLong(ChangedCase::position).reversed())
                .filter(changed -> CaseJson.write(changed.newest())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(limit)
                .toList();
    }

    private Case requiredCase(UUID id) {
        return caseById(id).orElseThrow(() -> new IllegalArgumentException("no case " + id));
    }

    @Override
    public synchronized boolean setAside(UUID arrivalId, String rule, String detail) {
        return settle(arrivalId, ArrivalState.SET_ASIDE, rule, detail, null);
    }

    @Override
    public synchronized Optional<List<Receipt>> split(
            UUID arrivalId, String rule, String detail, List<ArrivalPart> parts) {
        Arrival whole = required(arrivalId).arrival();
        if (required(arrivalId).state() != ArrivalState.RECEIVED) {
            return Optional.empty();
        }
        List<Receipt> receipts = parts.stream()
                .map(part -> record(
                        new NewArrival(whole.channel(), whole.kind(), part.sourceKey(), part.facts(), raw(arrivalId))))
                .toList();
        setAside(arrivalId, rule, SplitDetail.of(detail, receipts));
        return Optional.of(receipts);
    }

    @Override
    public synchronized Meeting meet(UUID arrivalId, StackSide side, Optional<Instant> until) {
        String channel = required(arrivalId).arrival().channel();
        List<Arrival> all = pending(Integer.MAX_VALUE).stream()
                .map(id -> required(id).arrival())
                .filter(one -> one.channel().equals(channel))
                .filter(one -> StackSide.of(one.facts())
                        .filter(of -> of.stack().equals(side.stack()))
                        .isPresent())
                .filter(one -> StackSide.backs(one.facts()).isEmpty())
                .sorted(Comparator.comparing(one -> !isFronts(one)))
                .toList();
        if (all.stream().noneMatch(one -> one.id().equals(arrivalId))) {
            return Meeting.SETTLED_BEFORE;
        }
        if (all.size() > 2 || all.size() == 2 && isFronts(all.get(0)) == isFronts(all.get(1))) {
            all.forEach(one -> quarantine(one.id(), ReasonCode.SIDES_UNMATCHED, SideDetail.several(all)));
            return Meeting.SEVERAL;
        }
        if (all.size() == 2) {
            joined(all.get(0), all.get(1));
            return Meeting.JOINED;
        }
        if (until.isEmpty()) {
            quarantine(arrivalId, ReasonCode.SIDES_UNMATCHED, side.alone());
            return Meeting.MISSED;
        }
        postpone(arrivalId, ReasonCode.SIDES_UNMATCHED, SideDetail.waits(side, until.get()), until.get());
        return Meeting.WAITS;
    }

    private static boolean isFronts(Arrival one) {
        return StackSide.of(one.facts()).filter(StackSide::fronts).isPresent();
    }

    private void joined(Arrival fronts, Arrival backs) {
        Arrival whole = new Arrival(
                fronts.id(),
                fronts.channel(),
                fronts.kind(),
                fronts.sourceKey(),
                fronts.reference(),
                StackSide.withBacks(fronts.facts(), backs.id()),
                fronts.sha256(),
                fronts.size(),
                fronts.registeredAt());
        ArrivalStatus before = required(fronts.id());
        arrivals.put(
                fronts.id(), new ArrivalStatus(whole, ArrivalState.RECEIVED, null, null, null, before.changedAt()));
        held.released(fronts.id());
        setAside(backs.id(), StackSide.RULE, SideDetail.readWith(fronts));
    }

    @Override
    public synchronized boolean quarantine(UUID arrivalId, ReasonCode reason, String detail) {
        return settle(arrivalId, ArrivalState.QUARANTINED, reason.code(), detail, null);
    }

    private boolean settle(UUID arrivalId, ArrivalState state, String reason, String detail, UUID caseId) {
        ArrivalStatus before = required(arrivalId);
        if (before.state() != ArrivalState.RECEIVED) {
            return false;
        }
        arrivals.put(arrivalId, new ArrivalStatus(before.arrival(), state, reason, detail, caseId, now()));
        held.settled(arrivalId, state, reason, detail, now());
        return true;
    }

    // Held arrivals

    @Override
    public synchronized List<UUID> due(Instant now, int limit) {
        return pending(Integer.MAX_VALUE).stream()
                .filter(id -> held.isDue(id, now))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean postpone(UUID arrivalId, ReasonCode reason, String detail, Instant next) {
        ArrivalStatus before = required(arrivalId);
        boolean waits = before.state() == ArrivalState.RECEIVED;
        if (waits) {
            arrivals.put(
                    arrivalId,
                    new ArrivalStatus(
                            before.arrival(), before.state(), reason.code(), detail, null, before.changedAt()));
            held.postponed(arrivalId, next.truncatedTo(ChronoUnit.MILLIS));
            held.add(arrivalId, new HistoryEntry(now(), HistoryAct.POSTPONED, reason.code(), detail, null));
        }
        return waits;
    }

    @Override
    public synchronized Optional<Attempts> attempts(UUID arrivalId) {
        return status(arrivalId).map(status -> held.attempts(arrivalId));
    }

    @Override
    public synchronized List<ArrivalStatus> held(HeldState state, String channel, int limit, int offset) {
        return newestArrivals(Integer.MAX_VALUE, 0).stream()
                .filter(status -> isHeld(status, state))
                .filter(status -> channel == null || status.arrival().channel().equals(channel))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private boolean isHeld(ArrivalStatus status, HeldState state) {
        return switch (state) {
            case QUARANTINED -> status.state() == ArrivalState.QUARANTINED;
            case SET_ASIDE -> status.state() == ArrivalState.SET_ASIDE;
            case WAITING -> isWaiting(status);
        };
    }

    private boolean isWaiting(ArrivalStatus status) {
        return status.state() == ArrivalState.RECEIVED
                && held.attempts(status.arrival().id()).made() > 0;
    }

    @Override
    public synchronized Optional<UUID> arrivalByReference(Reference reference) {
        return arrivals.values().stream()
                .map(ArrivalStatus::arrival)
                .filter(arrival -> arrival.reference().equals(reference))
                .map(Arrival::id)
                .findFirst();
    }

    @Override
    public synchronized List<HistoryEntry> history(UUID arrivalId) {
        return held.history(arrivalId);
    }

    @Override
    public synchronized boolean retry(UUID arrivalId, ByHand decided) {
        return isStuck(arrivalId) && change(arrivalId, ArrivalState.RECEIVED, HistoryAct.RETRIED, null, decided);
    }

    @Override
    public synchronized boolean correct(UUID arrivalId, NewCorrection correction) {
        boolean changed = isStuck(arrivalId)
                && change(arrivalId, ArrivalState.RECEIVED, HistoryAct.CORRECTED, null, correction.decided());
        if (changed) {
            RawContent copy = correction.raw() == null ? null : copy(correction.raw());
            held.correct(required(arrivalId).arrival(), correction, copy, false, now());
        }
        return changed;
    }

    @Override
    public synchronized boolean setAside(UUID arrivalId, ByHand decided) {
        return isStuck(arrivalId) && change(arrivalId, ArrivalState.SET_ASIDE, HistoryAct.SET_ASIDE, BY_HAND, decided);
    }

    @Override
    public synchronized boolean takeBack(UUID arrivalId, ByHand decided) {
        ArrivalStatus before = required(arrivalId);
        boolean changed = before.state() == ArrivalState.SET_ASIDE
                && !ERASED.equals(before.reason())
                && change(arrivalId, ArrivalState.RECEIVED, HistoryAct.TAKEN_BACK, null, decided);
        if (changed) {
            NewCorrection nothing = new NewCorrection(null, null, Map.of(), decided);
            held.correct(required(arrivalId).arrival(), nothing, null, true, now());
        }
        return changed;
    }

    @Override
    public synchronized boolean readAgain(UUID arrivalId, ByHand decided) {
        ArrivalStatus before = required(arrivalId);
        boolean aside = before.state() == ArrivalState.SET_ASIDE
                && !Set.of(BY_HAND, ERASED, "split").contains(before.reason());
        return (aside || before.state() == ArrivalState.QUARANTINED)
                && change(arrivalId, ArrivalState.RECEIVED, HistoryAct.READ_AGAIN, null, decided);
    }

    private boolean isStuck(UUID arrivalId) {
        ArrivalStatus status = required(arrivalId);
        return status.state() == ArrivalState.QUARANTINED || isWaiting(status);
    }

    private boolean change(UUID arrivalId, ArrivalState state, HistoryAct act, String reason, ByHand decided) {
        String detail = reason == null ? null : decided.reason();
        arrivals.put(arrivalId, new ArrivalStatus(required(arrivalId).arrival(), state, reason, detail, null, now()));
        held.released(arrivalId);
        String why = decided.reason().isEmpty() ? null : decided.reason();
        held.add(arrivalId, new HistoryEntry(now(), act, reason, why, decided.by()));
        return true;
    }

    @Override
    public synchronized List<Correction> corrections(UUID arrivalId) {
        return held.corrections(arrivalId);
    }

    @Override
    public synchronized RawContent correctedRaw(UUID arrivalId, int number) {
        return held.copy(arrivalId, number);
    }

    @Override
    public synchronized Reconciliation reconcile() {
        Map<String, Reconciliation.Account> accounts = new TreeMap<>();
        arrivals.values()
                .forEach(status ->
                        accounts.merge(status.arrival().channel(), account(status), Reconciliation.Account::plus));
        return new Reconciliation(List.copyOf(accounts.values()), arrivals.size(), cases.size());
    }

    private static Reconciliation.Account account(ArrivalStatus status) {
        ArrivalState state = status.state();
        return new Reconciliation.Account(
                status.arrival().channel(),
                1,
                state == ArrivalState.CASE ? 1 : 0,
                state == ArrivalState.FOLLOW_UP ? 1 : 0,
                state == ArrivalState.SET_ASIDE ? 1 : 0,
                state == ArrivalState.QUARANTINED ? 1 : 0,
                state == ArrivalState.RECEIVED ? 1 : 0);
    }

    /** From set aside by this rule to received. */
    synchronized void comeDue(UUID arrivalId, String rule) {
        ArrivalStatus before = required(arrivalId);
        if (before.state() == ArrivalState.SET_ASIDE && rule.equals(before.reason())) {
            arrivals.put(
                    arrivalId, new ArrivalStatus(before.arrival(), ArrivalState.RECEIVED, null, null, null, now()));
            held.released(arrivalId);
            held.add(arrivalId, new HistoryEntry(now(), HistoryAct.CAME_DUE, null, null, null));
        }
    }

    private ArrivalStatus required(UUID arrivalId) {
        return status(arrivalId).orElseThrow(() -> new IllegalArgumentException("no arrival " + arrivalId));
    }

    @Override
    public synchronized Optional<Case> caseById(UUID id) {
        return Optional.ofNullable(cases.get(id)).map(ChangedCase::newest);
    }

    @Override
    public synchronized Optional<Case> caseByReference(Reference reference) {
        Predicate<Case> bearsIt = found -> found.identity().reference().equals(reference);
        return cases.values().stream().map(ChangedCase::newest).filter(bearsIt).findFirst();
    }

    @Override
    public synchronized List<Case> revisions(UUID id, int limit) {
        return revisions.getOrDefault(id, List.of()).stream().limit(limit).toList();
    }

    @Override
    public synchronized List<ChangedCase> changedAfter(long after, int limit) {
        List<ChangedCase> page = new ArrayList<>();
        long bytes = 0;
        for (ChangedCase changed : cases.values().stream()
                .filter(changed -> changed.position() > after)
                .sorted(Comparator.comparingLong(ChangedCase::position))
                .limit(limit)
                .toList()) {
            bytes += CaseJson.write(changed.newest()).getBytes(StandardCharsets.UTF_8).length;
            if (!page.isEmpty() && bytes > PAGE_BYTES) {
                break;
            }
            page.add(changed);
        }
        return page;
    }

    @Override
    public synchronized <T> List<T> newest(int limit, int offset, Function<Case, T> line) {
        return cases.values().stream()
                .sorted(Comparator.comparingLong(ChangedCase::position).reversed())
                .skip(offset)
                .limit(limit)
                .map(ChangedCase::newest)
                .map(line)
                .toList();
    }

    @Override
    public synchronized Optional<ArrivalStatus> sameFile(Arrival arrival) {
        return arrivals.values().stream()
                .filter(other -> isWholeFile(arrival) && isWholeFile(other.arrival()))
                .filter(other -> other.arrival().channel().equals(arrival.channel()))
                .filter(other -> other.arrival().sha256().equals(arrival.sha256()))
                .findFirst()
                .filter(first -> !first.arrival().id().equals(arrival.id()));
    }

    private static boolean isWholeFile(Arrival arrival) {
        String name = arrival.facts().fileName();
        return name != null && arrival.sourceKey().equals(SourceKey.of(arrival.sha256(), name));
    }

    @Override
    public synchronized <T> List<T> toReview(int limit, int offset, Function<Case, T> line) {
        return cases.values().stream()
                .sorted(Comparator.comparingLong(ChangedCase::position))
                .map(ChangedCase::newest)
                .filter(Review::isWanted)
                .skip(offset)
                .limit(limit)
                .map(line)
                .toList();
    }

    @Override
    public synchronized <T> List<T> unassigned(int limit, int offset, Function<Case, T> line) {
        return cases.values().stream()
                .sorted(Comparator.comparingLong(ChangedCase::position))
                .map(ChangedCase::newest)
                .filter(Unassigned::isWanting)
                .skip(offset)
                .limit(limit)
                .map(line)
                .toList();
    }

    @Override
    public long unassignedCount() {
        return unassigned(Integer.MAX_VALUE, 0, one -> one).size();
    }

    @Override
    public MailIndex mailIndex() {
        return mails;
    }

    @Override
    public OperatorView operatorView() {
        return view;
    }

    @Override
    public EventMemory eventMemory() {
        return memory;
    }

    @Override
    public CustomerIndex customers() {
        return new CustomerIndex() {
            @Override
            public int catchUp(int limit) {
                return 0; // it looks at the cases themselves
            }

            @Override
            public List<UUID> find(CustomerTerms.Wanted wanted) {
                return newest(Integer.MAX_VALUE, 0, found -> found).stream()
                        .filter(found -> wanted.matches(CustomerTerms.of(found)))
                        .map(found -> found.identity().id())
                        .limit(MOST_FOUND)
                        .toList();
            }
        };
    }

    private boolean isRevised(Case next, List<String> subscribers) {
        return revise(next, null, subscribers) instanceof Revised.Stored;
    }

    @Override
    public StoryIndex stories() {
        return stories;
    }

    @Override
    public Outcomes outcomes() {
        return outcomes;
    }

    @Override
    public Tallies tallies() {
        return (by, from, until, spanDays, today) -> List.of(); // counting is what a database is for
    }

    @Override
    public synchronized long caseCount() {
        return cases.size();
    }

    @Override
    public Claims claims() {
        return claims;
    }

    @Override
    public synchronized Figures figures() {
        Map<List<String>, Long> reasons = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        Map<String, Instant> oldest = new TreeMap<>();
        for (ArrivalStatus status : arrivals.values()) {
            String channel = status.arrival().channel();
            if (status.state() == ArrivalState.QUARANTINED) {
                reasons.merge(List.of(channel, String.valueOf(status.reason())), 1L, Long::sum);
            } else if (status.state() == ArrivalState.RECEIVED) {
                oldest.putIfAbsent(channel, status.arrival().registeredAt());
            }
        }
        List<Figures.Quarantined> quarantined = new ArrayList<>();
        reasons.forEach((key, count) -> quarantined.add(new Figures.Quarantined(key.get(0), key.get(1), count)));
        return new Figures(reconcile(), quarantined, oldest, outbox.deliveredCounts());
    }

    @Override
    public StoreLoad load() {
        return new StoreLoad(0, Histogram.ofCounts(), Histogram.ofSeconds());
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {}
}
