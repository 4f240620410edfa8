package org.guichet.cli.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.guichet.config.Configuration;
import org.guichet.gateway.Gateway;
import org.guichet.store.CaseStore;

/** A gateway in this process, on any free port of loopback. */
final class BenchGateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long LOOK_MILLIS = 20;

    private final BenchHome home;
    private final String version;
    private Gateway gateway;

    private BenchGateway(BenchHome home, String version, Gateway gateway) {
        this.home = home;
        this.version = version;
        this.gateway = gateway;
    }

    static BenchGateway start(BenchHome home, String version) throws Exception {
        return new BenchGateway(home, version, started(home, version));
    }

    private static Gateway started(BenchHome home, String version) throws Exception {
        Configuration configuration = Configuration.load(home.folder().resolve("config"));
        return Gateway.start(home.folder(), configuration.listeningOn("127.0.0.1", 0), version);
    }

    /** Starts again without the arrivals that still wait: normalizing them all would take far longer than taking them in. */
    void startWithoutWaiting() throws Exception {
        gateway.close();
        Filling.discardWaiting(home.data());
        gateway = started(home, version);
    }

    int port() {
        return gateway.base().getPort();
    }

    CaseStore store() {
        return gateway.store();
    }

    /** Waits until every arrival has its outcome. The look is cheap also when the store is full. */
    void awaitSettled() throws IOException, InterruptedException {
        await(() -> store().pending(1).isEmpty(), "arrivals still wait");
    }

    /** Waits until every case was compared with the others too: nothing of it is left when something else is measured. */
    void awaitQuiet() throws IOException, InterruptedException {
        awaitSettled();
        await(() -> store().stories().next().isEmpty(), "cases were not compared with others yet");
    }

    private static void await(BooleanSupplier isDone, String otherwise) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isDone.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IOException(otherwise + " after " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** How many arrivals its store ever numbered. */
    long registered() {
        return store().reconcile().registered();
    }

    @Override
    public void close() {
        gateway.close();
    }
}
