package org.guichet.proof.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.awaitility.Awaitility;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.Receipt;
import org.guichet.arrival.SourceLeases;
import org.guichet.channel.folder.FolderComponent;
import org.guichet.channel.folder.FolderConsumer;
import org.guichet.channel.source.MailSpool;
import org.guichet.channel.source.SourceTurn;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.TestEvents;
import org.guichet.store.sqlite.SqliteCaseStore;

/** A delivered folder channel in front of a real ledger, with something that may happen around each record. */
final class FolderChannel implements AutoCloseable {

    /** How still a file must stand here. */
    static final Duration STILL = Duration.ofMillis(300);

    /** What happens when the ledger is asked to record. */
    @FunctionalInterface
    interface Fault {
        Receipt record(NewArrival arrival, ArrivalLedger ledger) throws Exception;
    }

    final SqliteCaseStore store;
    private final CamelContext camel = new DefaultCamelContext();

    private FolderChannel(Path data, Path inbox, Fault fault) throws Exception {
        store = SqliteCaseStore.open(data, new TestEvents(), Clock.systemUTC());
        camel.addComponent("folder", new FolderComponent(new MailSpool(data.resolve("spool"))));
        camel.getRegistry().bind("sourceTurn", new SourceTurn(SourceLeases.ALONE));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:intake").errorHandler(noErrorHandler()).process(exchange -> exchange.getMessage()
                        .setBody(fault.record(exchange.getMessage().getBody(NewArrival.class), store)));
            }
        });
        Path kind = Path.of("routes/kinds/email-folder.yaml").toAbsolutePath();
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + kind));
        camel.start();
        TemplatedRouteBuilder.builder(camel, "email-folder")
                .routeId("drop")
                .parameter("folder", inbox.toString())
                .parameter("stableMillis", Long.toString(STILL.toMillis()))
                .parameter("pollMillis", "50")
                .add();
    }

    static FolderChannel open(Path home) throws Exception {
        return open(home, (arrival, ledger) -> ledger.record(arrival));
    }

    static FolderChannel open(Path home, Fault fault) throws Exception {
        return new FolderChannel(home.resolve("data"), home.resolve("inbox"), fault);
    }

    long untaken() throws Exception {
        return ((FolderConsumer) camel.getRoute("drop").getConsumer()).untaken();
    }

    /** The digests of all arrivals, oldest first; one that is there twice is doubled. */
    List<String> digests() {
        List<String> digests = new ArrayList<>();
        for (ArrivalStatus status : all()) {
            digests.add(0, status.arrival().sha256());
        }
        return digests;
    }

    List<ArrivalStatus> all() {
        return store.newestArrivals(100_000, 0);
    }

    void awaitArrivals(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> all().size() >= count);
    }

    /** Long enough for several looks at files that stood still already. */
    static void severalLooks() throws InterruptedException {
        Thread.sleep(STILL.toMillis() + 500);
    }

    @Override
    public void close() {
        camel.stop();
        store.close();
    }
}
