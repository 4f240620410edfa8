package org.guichet.channel.mailbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.SourceLeases;
import org.guichet.channel.source.MailSpool;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.TestEvents;
import org.guichet.store.sqlite.SqliteCaseStore;

/** The mailbox door as it is shipped, from the route template to a real ledger, without the stages behind it. */
final class MailGate implements AutoCloseable {

    private static final int ALL = 1_000_000;

    private final SqliteCaseStore store;
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<Map<String, Object>> headers = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean ledgerDown;

    MailGate(Path folder) throws Exception {
        store = SqliteCaseStore.open(folder.resolve("data"), new TestEvents(), Clock.systemUTC());
        MailboxComponent mailboxes =
                new MailboxComponent(store, SourceLeases.ALONE, new MailSpool(folder.resolve("spool")));
        camel.addComponent("mailbox", mailboxes);
        camel.addComponent("maildrop", new PopComponent(mailboxes));
        camel.addRoutes(intake());
        loadKind(camel, "email");
        loadKind(camel, "email-pop3");
        camel.start();
    }

    private static void loadKind(CamelContext camel, String kind) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel)
                        .resolveResource(Path.of("routes/kinds/" + kind + ".yaml")
                                .toUri()
                                .toString()));
    }

    private RouteBuilder intake() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:intake").process(exchange -> {
                    if (ledgerDown) {
                        throw new LedgerUnavailableException("the disk is full", null);
                    }
                    headers.add(exchange.getIn().getHeaders());
                    store.record(exchange.getIn().getBody(NewArrival.class));
                });
            }
        };
    }

    /** Opens a channel; {@code more} is name, value, name, value. */
    MailboxConsumer channel(String name, int port, String user, String secret, String... more) throws Exception {
        return (MailboxConsumer) open("email", "imap", name, port, user, secret, more);
    }

    /** The same for POP3. */
    PopConsumer drop(String name, int port, String user, String secret, String... more) throws Exception {
        return (PopConsumer) open("email-pop3", "pop3", name, port, user, secret, more);
    }

    private Consumer open(
            String kind, String protocol, String name, int port, String user, String secret, String... more)
            throws Exception {
        TemplatedRouteBuilder route = TemplatedRouteBuilder.builder(camel, kind)
                .routeId(name)
                .parameter("host", "127.0.0.1")
                .parameter("port", port)
                .parameter("protocol", protocol)
                .parameter("startTls", "false")
                .parameter("user", user)
                .parameter("secret", secret)
                .parameter("delay", "50");
        for (int i = 0; i < more.length; i += 2) {
            route.parameter(more[i], more[i + 1]);
        }
        route.add();
        return camel.getRoute(name).getConsumer();
    }

    /** The headers of every exchange that reached the intake. */
    List<Map<String, Object>> headers() {
        return List.copyOf(headers);
    }

    /** Stops a channel and forgets all it knew but what the ledger knows. */
    void close(String channel) throws Exception {
        camel.getRouteController().stopRoute(channel);
        camel.removeRoute(channel);
    }

    void setLedgerDown(boolean down) {
        ledgerDown = down;
    }

    long count(String channel) {
        return store.counts().stream()
                .filter(count -> count.channel().equals(channel))
                .mapToLong(count -> count.count())
                .sum();
    }

    List<Arrival> arrivals(String channel) {
        return store.newestArrivals(ALL, 0).stream()
                .map(ArrivalStatus::arrival)
                .filter(arrival -> arrival.channel().equals(channel))
                .toList();
    }

    byte[] raw(Arrival arrival) throws java.io.IOException {
        return store.raw(arrival.id()).bytes();
    }

    /** How often each digest was taken: the ground for "nothing lost, nothing doubled". */
    Map<String, Integer> digests(String channel) {
        Map<String, Integer> counts = new TreeMap<>();
        arrivals(channel).forEach(arrival -> counts.merge(arrival.sha256(), 1, Integer::sum));
        return counts;
    }

    @Override
    public void close() {
        camel.stop();
        store.close();
    }
}
