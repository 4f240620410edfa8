package org.guichet.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Reference;
import org.guichet.store.ArrivalStatus;

/**
 * From a mailbox to stored cases, beside a bare pipeline over the same mails. The mails lie in another folder of the mailbox;
 * the clock starts when the server tells of them in the one that is looked at.
 */
final class MailBench {

    static final String BARE = "bare";
    static final String EMPTY = "empty";
    static final String FULL = "full";

    /** For each of the plan's: Java's compiler is at work for the first thirty thousand mails. */
    private static final int WARM_UPS = 8;

    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final long LOOK_MILLIS = 5;

    private final BenchPlan plan;
    private final MailServer server;
    private final BenchGateway gateway;
    private final BenchGateway full;

    /**
     * @param gateway takes the mail of {@link #EMPTY}
     * @param full takes the mail of {@link #FULL}; its store holds cases already
     */
    MailBench(BenchPlan plan, MailServer server, BenchGateway gateway, BenchGateway full) {
        this.plan = plan;
        this.server = server;
        this.gateway = gateway;
        this.full = full;
    }

    MailFigures run(Path folder) throws IOException, InterruptedException, SQLException {
        MailFigures figures = new MailFigures();
        try (BareStore bare = BareStore.in(folder)) {
            int warmUps = WARM_UPS * plan.warmUps();
            for (int i = 0; i < warmUps + plan.rounds(); i++) {
                MailFigures counted = i < warmUps ? new MailFigures() : figures;
                Measured cases = round(bare, i, counted);
                if (i == 0) {
                    figures.first.add(cases);
                }
            }
        }
        return figures;
    }

    /** Gives what is counted of the emptier gateway too. */
    private Measured round(BareStore store, int round, MailFigures into)
            throws IOException, InterruptedException, SQLException {
        List<byte[]> mails = MailCorpus.of(plan.seed() + round, plan.mails());
        into.kilobytes = mails.stream().mapToInt(mail -> mail.length).average().orElse(0) / 1024;
        for (String user : List.of(BARE, EMPTY, FULL)) {
            new Holding(server, user).hold(mails);
        }
        into.bare.add(bare(store));
        Measured cases = drained(EMPTY, gateway);
        into.cases.add(cases);
        into.compared.add(compared(gateway));
        into.full.add(drained(FULL, full));
        full.awaitQuiet();
        return cases;
    }

    private Measured bare(BareStore store) throws IOException, InterruptedException {
        new Holding(server, BARE).release();
        try (ImapConnection connection = ImapConnection.login(server.port(), BARE)) {
            connection.command("SELECT INBOX");
            return new BarePipeline(store).run(connection);
        }
    }

    private Measured drained(String user, BenchGateway by) throws IOException, InterruptedException {
        Reference last = Reference.ofSequence(by.registered() + plan.mails());
        new Holding(server, user).release();
        Measured.Clock clock = Measured.Clock.start();
        Instant started = Instant.now();
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (by.store().arrivalByReference(last).isEmpty()
                || !by.store().pending(1).isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IOException("not every mail became a case");
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return measured(started, by.store().newestArrivals(plan.mails(), 0)).with(clock);
    }

    /** What is left to do when the cases are there: each is compared with the others. */
    private Measured compared(BenchGateway by) throws IOException, InterruptedException {
        Measured.Clock clock = Measured.Clock.start();
        by.awaitQuiet();
        return new Measured(plan.mails(), 0, 0, new Latencies()).tookSince(clock);
    }

    /** By the store's own times, which are to the millisecond; a latency is that from durable to case. */
    private static Measured measured(Instant started, List<ArrivalStatus> settled) throws IOException {
        Latencies latencies = new Latencies();
        for (ArrivalStatus status : settled) {
            if (status.state() != ArrivalState.CASE) {
                throw new IOException("a generated mail became " + status.state() + ": " + status.detail());
            }
            latencies.add(Duration.between(status.arrival().registeredAt(), status.changedAt())
                    .toNanos());
        }
        Instant ended = settled.stream()
                .map(ArrivalStatus::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(started);
        return new Measured(settled.size(), Duration.between(started, ended).toNanos() / 1e9, 0, latencies);
    }
}
