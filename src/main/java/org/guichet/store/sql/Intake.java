package org.guichet.store.sql;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.Receipt;
import org.guichet.cases.Reference;
import org.jspecify.annotations.Nullable;

/** Makes arrivals durable, each source key once. */
final class Intake implements ArrivalLedger {

    /** What an arrival costs besides its raw bytes; only bounds groups. */
    private static final int ROW_BYTES = 1_024;

    /** A mailbox may have had a million mails: their keys are never in memory at the same time. */
    private static final int KEYS_PAGE = 1_000;

    private final Engine engine;
    private final RawStorage raws;
    private final ArrivalClaims claims;

    Intake(Engine engine, RawStorage raws, ArrivalClaims claims) {
        this.engine = engine;
        this.raws = raws;
        this.claims = claims;
    }

    @Override
    public Receipt record(NewArrival arrival) {
        return knownLarge(arrival).orElseGet(() -> recordNew(arrival));
    }

    @Override
    public Set<String> knownBeginnings(String channel, Set<String> beginnings) {
        return engine.readers().read(session -> {
            Set<String> known = new LinkedHashSet<>();
            for (String beginning : beginnings) {
                if (ArrivalTable.isBegun(session, channel, beginning)) {
                    known.add(beginning);
                }
            }
            return known;
        });
    }

    @Override
    public void sourceKeys(String channel, String beginning, Consumer<String> each) {
        Optional<String> last = Optional.empty();
        List<String> page;
        do {
            page = keys(channel, beginning, last);
            page.forEach(each);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == KEYS_PAGE);
    }

    private List<String> keys(String channel, String beginning, Optional<String> last) {
        return engine.readers().read(session -> ArrivalTable.keys(session, channel, beginning, last, KEYS_PAGE));
    }

    /** Spares a second copy of a large content; for the others, and in a race, the transaction decides. */
    private Optional<Receipt> knownLarge(NewArrival arrival) {
        return raws.isInline(arrival.content())
                ? Optional.empty()
                : engine.readers().read(session -> ArrivalTable.repeated(session, arrival));
    }

    private Receipt recordNew(NewArrival arrival) {
        Receipt receipt = raws.recording(arrival.content(), () -> {
            byte @Nullable [] inline = raws.prepare(arrival.content()).orElse(null);
            int bytes = ROW_BYTES + (inline == null ? 0 : inline.length);
            return engine.writer().run(bytes, session -> recordOnce(session, arrival, inline));
        });
        if (!receipt.repeated()) {
            claims.recorded(receipt.arrivalId());
        }
        return receipt;
    }

    private Receipt recordOnce(Session session, NewArrival given, byte @Nullable [] inline) throws SQLException {
        Optional<Receipt> repeated = ArrivalTable.repeated(session, given);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        long sequence = ArrivalTable.nextSequence(session, engine.dialect());
        Arrival arrival = arrival(sequence, given);
        ArrivalTable.insert(session, sequence, arrival);
        if (inline == null) {
            raws.requireKept(session, given.content());
        } else {
            ArrivalTable.insertRaw(session, sequence, inline);
        }
        return new Receipt(arrival.id(), arrival.reference(), false, arrival.sha256());
    }

    private Arrival arrival(long sequence, NewArrival given) {
        RawContent content = given.content();
        return new Arrival(
                engine.stamp().newId(),
                given.channel(),
                given.kind(),
                given.sourceKey(),
                Reference.ofSequence(sequence),
                given.facts(),
                content.sha256(),
                content.size(),
                engine.stamp().now());
    }
}
