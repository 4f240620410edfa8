package org.guichet.store.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.Receipt;
import org.guichet.cases.Reference;
import org.guichet.store.SplitDetail;

/** Makes several arrivals of one. */
final class Splitting {

    /** What an arrival costs besides its raw bytes; only bounds groups. */
    private static final int ROW_BYTES = 1_024;

    private final Engine engine;
    private final ArrivalClaims claims;

    Splitting(Engine engine, ArrivalClaims claims) {
        this.engine = engine;
        this.claims = claims;
    }

    private record Given(UUID whole, String rule, String detail, List<ArrivalPart> parts, Guard guard) {}

    /** See {@link org.guichet.store.CaseStore#split}. */
    Optional<List<Receipt>> split(UUID whole, String rule, String detail, List<ArrivalPart> parts) {
        Given given = new Given(whole, rule, detail, List.copyOf(parts), claims.guard(whole));
        long bytes = (long) parts.size() * (ROW_BYTES + Blobs.LARGEST_INLINE);
        Optional<List<Receipt>> receipts = engine.writer().run(bytes, session -> store(session, given));
        if (receipts.isEmpty()) {
            claims.refused(whole);
        }
        receipts.ifPresent(all -> all.stream()
                .filter(receipt -> !receipt.repeated())
                .forEach(receipt -> claims.recorded(receipt.arrivalId())));
        return receipts;
    }

    // Settled first: the row is then this transaction's alone, and its raw content cannot be erased meanwhile.
    private Optional<List<Receipt>> store(Session session, Given given) throws SQLException {
        Settlement aside = Settlement.setAside(given.rule, given.detail);
        if (!ArrivalTable.settle(session, given.whole, aside, engine.stamp().now(), given.guard)) {
            return Optional.empty();
        }
        Arrival whole = ArrivalTable.required(session, given.whole);
        List<Receipt> receipts = new ArrayList<>();
        for (ArrivalPart part : given.parts) {
            receipts.add(record(session, whole, part));
        }
        Settlement settled = Settlement.setAside(given.rule, SplitDetail.of(given.detail, receipts));
        ArrivalTable.explain(session, given.whole, settled);
        HistoryTable.add(session, given.whole, settled.entry(engine.stamp().now()));
        return Optional.of(receipts);
    }

    private Receipt record(Session session, Arrival whole, ArrivalPart part) throws SQLException {
        Optional<Receipt> repeated = ArrivalTable.repeated(session, whole.channel(), part.sourceKey());
        if (repeated.isPresent()) {
            return repeated.get();
        }
        long sequence = ArrivalTable.nextSequence(session, engine.dialect());
        Arrival arrival = new Arrival(
                engine.stamp().newId(),
                whole.channel(),
                whole.kind(),
                part.sourceKey(),
                Reference.ofSequence(sequence),
                part.facts(),
                whole.sha256(),
                whole.size(),
                engine.stamp().now());
        ArrivalTable.insert(session, sequence, arrival);
        ArrivalTable.copyRaw(session, sequence, whole.id());
        return new Receipt(arrival.id(), arrival.reference(), false, arrival.sha256());
    }
}
