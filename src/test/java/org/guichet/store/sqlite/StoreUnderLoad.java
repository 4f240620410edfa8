package org.guichet.store.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.Receipt;
import org.guichet.cases.Case;
import org.guichet.store.Arrivals;
import org.guichet.store.CaseStoreContract;
import org.guichet.store.Cases;
import org.guichet.store.TestEvents;
import org.guichet.store.sql.Blobs;

/**
 * A process that records and registers as fast as it can until it is killed, and says on its standard output what was
 * acknowledged, one line each: {@code recorded <key> <arrival id> <sha256>}, {@code registered <arrival id> <case id>}.
 */
final class StoreUnderLoad {

    private static final int THREADS = 8;
    private static final int EVERY_SO_OFTEN = 20;

    private final SqliteCaseStore store;
    private final String round;

    private StoreUnderLoad(SqliteCaseStore store, String round) {
        this.store = store;
        this.round = round;
    }

    /** Arguments: the data folder, and a word that makes the keys of this process its own. */
    public static void main(String[] arguments) {
        SqliteCaseStore store = SqliteCaseStore.open(Path.of(arguments[0]), new TestEvents(), Clock.systemUTC());
        say("opened %s", arguments[0]);
        StoreUnderLoad load = new StoreUnderLoad(store, arguments[1]);
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            new Thread(() -> load.run(thread)).start();
        }
    }

    private void run(int thread) {
        for (int i = 0; ; i++) {
            String key = round + "-" + thread + "-" + i;
            boolean large = i % EVERY_SO_OFTEN == EVERY_SO_OFTEN - 1;
            byte[] raw = CaseStoreContract.randomBytes(large ? Blobs.LARGEST_INLINE + i : 4_000 + i);
            Receipt receipt = store.record(Arrivals.mail(key, raw));
            say("recorded %s %s %s", key, receipt.arrivalId(), receipt.sha256());
            if (i % 2 == 0) {
                register(receipt.arrivalId());
            }
        }
    }

    private void register(UUID arrivalId) {
        Arrival arrival = store.arrival(arrivalId).orElseThrow();
        Case opened = Cases.openedBy(arrival);
        if (store.register(opened, arrivalId, List.of("crm"))) {
            say("registered %s %s", arrivalId, opened.identity().id());
        }
    }

    /** One write for each line, so that a line cut short by the end of the process has no line break. */
    private static synchronized void say(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values) + "\n");
        System.out.flush();
    }
}
