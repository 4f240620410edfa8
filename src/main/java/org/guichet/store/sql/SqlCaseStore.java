package org.guichet.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.StackSide;
import org.guichet.cases.Case;
import org.guichet.cases.Reference;
import org.guichet.store.Acknowledgements;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.Attempts;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.ChangedCase;
import org.guichet.store.ChannelCount;
import org.guichet.store.Claims;
import org.guichet.store.Correction;
import org.guichet.store.CustomerIndex;
import org.guichet.store.EventFormat;
import org.guichet.store.EventMemory;
import org.guichet.store.Figures;
import org.guichet.store.HeldState;
import org.guichet.store.HistoryEntry;
import org.guichet.store.MailIndex;
import org.guichet.store.Meeting;
import org.guichet.store.NewCorrection;
import org.guichet.store.NewFork;
import org.guichet.store.OperatorView;
import org.guichet.store.Outbox;
import org.guichet.store.Outcomes;
import org.guichet.store.Reconciliation;
import org.guichet.store.Revised;
import org.guichet.store.StoreLoad;
import org.guichet.store.StoryIndex;
import org.guichet.store.Tallies;
import org.guichet.store.Verification;
import org.jspecify.annotations.Nullable;

/** A store in an SQL database; what it needs to know of which one, it is given. */
public abstract class SqlCaseStore implements CaseStore {

    /** What a row costs besides its texts; only bounds groups. */
    private static final long ROW_BYTES = 512;

    private final GroupWriter writer;
    private final ReadPool readers;
    private final SqlArchive archive;
    private final Stamp stamp;
    private final Intake intake;
    private final Held held;
    private final ArrivalClaims claims;
    private final Outbox outbox;
    private final Acknowledgements acknowledgements;
    private final Blobs blobs;
    private final Engine engine;
    private final Dialect dialect;
    private final Registering registering;
    private final Revising revising;
    private final Splitting splitting;
    private final Meetings meetings;
    private final MailIndex mails;
    private final EventMemory events;
    private final CustomerIndex customers;
    private final StoryIndex stories;
    private final Outcomes outcomes;
    private final Erasing erasing;
    private final OperatorView view;

    /** @param engine owned by the store from now on */
    protected SqlCaseStore(Engine engine, Blobs blobs, EventFormat events, ArrivalClaims claims, RowClaims rows) {
        this.engine = engine;
        this.dialect = engine.dialect();
        this.writer = engine.writer();
        this.readers = engine.readers();
        this.stamp = engine.stamp();
        this.blobs = blobs;
        RawStorage raws = new RawStorage(blobs);
        this.archive = new SqlArchive(engine.readers(), blobs);
        this.claims = claims;
        this.intake = new Intake(engine, raws, claims);
        this.held = new Held(engine, raws, claims);
        this.outbox = new SqlOutbox(engine, rows);
        this.registering = new Registering(engine, events, claims);
        this.mails = new SqlMailIndex(engine);
        this.customers = new SqlCustomerIndex(engine);
        this.view = new SqlOperatorView(engine);
        this.events = new SqlEventMemory(engine, registering, claims);
        this.acknowledgements = new SqlAcknowledgements(engine);
        this.revising = new Revising(engine, events, claims);
        this.stories = new SqlStoryIndex(engine, revising);
        this.outcomes = new SqlOutcomes(engine, revising);
        this.splitting = new Splitting(engine, claims);
        this.meetings = new Meetings(engine);
        this.erasing = new Erasing(engine, raws, events);
        erasing.finish();
    }

    // Arrivals

    @Override
    public Receipt record(NewArrival arrival) {
        return intake.record(arrival);
    }

    @Override
    public Set<String> knownBeginnings(String channel, Set<String> beginnings) {
        return intake.knownBeginnings(channel, beginnings);
    }

    @Override
    public void sourceKeys(String channel, String beginning, Consumer<String> each) {
        intake.sourceKeys(channel, beginning, each);
    }

    @Override
    public Optional<Arrival> arrival(UUID id) {
        return status(id).map(ArrivalStatus::arrival);
    }

    @Override
    public Optional<ArrivalStatus> status(UUID arrivalId) {
        return readers.read(session -> ArrivalTable.status(session, arrivalId));
    }

    @Override
    public RawContent raw(UUID arrivalId) {
        return archive.raw(arrivalId);
    }

    @Override
    public List<ArrivalStatus> arrivalsBefore(@Nullable UUID before, int limit) {
        return archive.arrivalsBefore(before, limit);
    }

    @Override
    public List<UUID> pending(int limit) {
        return readers.read(session -> ArrivalTable.pending(session, limit));
    }

    @Override
    public List<ArrivalStatus> newestArrivals(int limit, int offset) {
        return readers.read(session -> ArrivalTable.newest(session, limit, offset));
    }

    @Override
    public List<ChannelCount> counts() {
        return readers.read(ArrivalTable::counts);
    }

    @Override
    public Optional<ArrivalStatus> sameFile(Arrival arrival) {
        return readers.read(session -> ArrivalTable.sameFile(session, arrival));
    }

    // What became of them

    @Override
    public boolean register(Case opened, UUID arrivalId, List<String> subscribers, @Nullable NewFork fork) {
        return registering.register(opened, arrivalId, subscribers, fork);
    }

    @Override
    public Revised revise(Case next, @Nullable UUID followUp, List<String> subscribers, @Nullable NewFork fork) {
        return revising.revise(next, followUp, subscribers, fork);
    }

    @Override
    public boolean setAside(UUID arrivalId, String rule, String detail) {
        return settle(arrivalId, Settlement.setAside(rule, detail));
    }

    @Override
    public boolean quarantine(UUID arrivalId, ReasonCode reason, String detail) {
        return settle(arrivalId, Settlement.quarantined(reason, detail));
    }

    private boolean settle(UUID arrivalId, Settlement settlement) {
        Instant now = stamp.now();
        Guard guard = claims.guard(arrivalId);
        boolean first = writer.runInCompany(ROW_BYTES, session -> {
            boolean settled = ArrivalTable.settle(session, arrivalId, settlement, now, guard);
            if (settled) {
                HistoryTable.add(session, arrivalId, settlement.entry(now));
            }
            return settled;
        });
        if (!first) {
            claims.refused(arrivalId);
        }
        return first;
    }

    @Override
    public Optional<List<Receipt>> split(UUID arrivalId, String rule, String detail, List<ArrivalPart> parts) {
        return splitting.split(arrivalId, rule, detail, parts);
    }

    @Override
    public Meeting meet(UUID arrivalId, StackSide side, Optional<Instant> until) {
        return meetings.meet(arrivalId, side, until);
    }

    @Override
    public Claims claims() {
        return claims;
    }

    // Held arrivals

    @Override
    public List<UUID> due(Instant now, int limit) {
        return held.due(now, limit);
    }

    @Override
    public boolean postpone(UUID arrivalId, ReasonCode reason, String detail, Instant next) {
        return held.postpone(arrivalId, reason, detail, next);
    }

    @Override
    public Optional<Attempts> attempts(UUID arrivalId) {
        return held.attempts(arrivalId);
    }

    @Override
    public List<ArrivalStatus> held(HeldState state, @Nullable String channel, int limit, int offset) {
        return held.held(state, channel, limit, offset);
    }

    @Override
    public Optional<UUID> arrivalByReference(Reference reference) {
        return held.arrivalByReference(reference);
    }

    @Override
    public List<HistoryEntry> history(UUID arrivalId) {
        return held.history(arrivalId);
    }

    @Override
    public boolean retry(UUID arrivalId, ByHand decided) {
        return held.retry(arrivalId, decided);
    }

    @Override
    public boolean correct(UUID arrivalId, NewCorrection correction) {
        return held.correct(arrivalId, correction);
    }

    @Override
    public boolean readAgain(UUID arrivalId, ByHand decided) {
        return held.readAgain(arrivalId, decided);
    }

    @Override
    public boolean setAside(UUID arrivalId, ByHand decided) {
        return held.setAside(arrivalId, decided);
    }

    @Override
    public boolean takeBack(UUID arrivalId, ByHand decided) {
        return held.takeBack(arrivalId, decided);
    }

    @Override
    public List<Correction> corrections(UUID arrivalId) {
        return archive.corrections(arrivalId);
    }

    @Override
    public RawContent correctedRaw(UUID arrivalId, int number) {
        return archive.correctedRaw(arrivalId, number);
    }

    @Override
    public Reconciliation reconcile() {
        return held.reconcile();
    }

    // Erasures

    @Override
    public boolean eraseCase(UUID caseId, ByHand decided, List<String> subscribers) {
        return erasing.eraseCase(caseId, decided, subscribers);
    }

    @Override
    public boolean eraseArrival(UUID arrivalId, ByHand decided) {
        return erasing.eraseArrival(arrivalId, decided);
    }

    @Override
    public List<ChangedCase> mentioning(String text, int limit) {
        return erasing.mentioning(text, limit);
    }

    /** Reads everything again. */
    public Verification verification() {
        return new SqlVerification(engine.database(), readers, blobs);
    }

    // Cases

    @Override
    public Optional<Case> caseById(UUID id) {
        return readers.read(session -> CaseTable.byId(session, id));
    }

    @Override
    public List<Case> revisions(UUID id, int limit) {
        return readers.read(session -> CaseTable.revisions(session, id, limit));
    }

    @Override
    public Optional<Case> caseByReference(Reference reference) {
        return readers.read(session -> CaseTable.byReference(session, reference));
    }

    @Override
    public List<ChangedCase> changedAfter(long after, int limit) {
        return readers.read(session -> CaseTable.changedAfter(session, after, limit, PAGE_BYTES));
    }

    @Override
    public <T> List<T> newest(int limit, int offset, Function<Case, T> line) {
        return readers.read(session -> CaseTable.newest(session, limit, offset, line));
    }

    @Override
    public <T> List<T> toReview(int limit, int offset, Function<Case, T> line) {
        return readers.read(session -> CaseTable.toReview(session, limit, offset, line));
    }

    @Override
    public <T> List<T> unassigned(int limit, int offset, Function<Case, T> line) {
        return readers.read(session -> CaseTable.unassigned(session, limit, offset, line));
    }

    @Override
    public long unassignedCount() {
        return readers.read(CaseTable::countUnassigned);
    }

    @Override
    public MailIndex mailIndex() {
        return mails;
    }

    @Override
    public EventMemory eventMemory() {
        return events;
    }

    @Override
    public CustomerIndex customers() {
        return customers;
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
        return (by, from, until, spanDays, today) ->
                readers.read(session -> FactTable.count(session, by, from, until, spanDays, today));
    }

    @Override
    public long caseCount() {
        return readers.read(CaseTable::count);
    }

    @Override
    public Figures figures() {
        return readers.read(session -> FiguresQuery.figures(session, dialect));
    }

    @Override
    public OperatorView operatorView() {
        return view;
    }

    @Override
    public StoreLoad load() {
        return writer.load();
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    /** Finishes what is queued, then closes every connection. */
    @Override
    public void close() {
        engine.close();
    }
}
