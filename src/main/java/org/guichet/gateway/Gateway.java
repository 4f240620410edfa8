package org.guichet.gateway;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.NormalizerInfo;
import org.guichet.channel.folder.FolderDoor;
import org.guichet.channel.http.Spool;
import org.guichet.channel.http.SpoolLimits;
import org.guichet.channel.mailbox.MailboxComponent;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.delivery.CaseEvents;
import org.guichet.delivery.Deliverer;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.normalize.Normalizer;
import org.guichet.store.CaseStore;
import org.guichet.store.sqlite.SqliteCaseStore;
import org.guichet.web.Access;
import org.guichet.web.HttpServer;
import org.guichet.web.PageSettings;
import org.guichet.web.Web;
import org.guichet.web.WebParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running gateway: the one place where the parts are put together. Started whole or not at all; stopped in the
 * order in which nothing is lost.
 */
public final class Gateway implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Gateway.class);
    private static final long DRAIN_MILLIS = 10_000;
    private static final URI CASE_SCHEMA = URI.create("/schema/case-1.json");

    private final CaseStore store;
    private final Readers readers;
    private final Deliverer deliverer;
    private final HttpServer server;
    private final DefaultCamelContext camel;
    private final Map<String, Object> beans = new LinkedHashMap<>();
    private final String host;

    private Gateway(Path home, Configuration configuration, String version) throws IOException {
        Settings settings = configuration.settings();
        Path data = home.resolve(settings.data().folder());
        Files.createDirectories(data);
        Clock clock = Clock.systemUTC();
        this.host = settings.server().host();
        this.store = SqliteCaseStore.open(
                data, new CaseEvents(settings.organisation().name(), CASE_SCHEMA), clock);
        this.readers = new Readers(settings, data);
        this.camel = camel(home, settings);
        this.deliverer =
                new Deliverer(store.outbox(), new Subscribers(home, camel, clock).of(settings.subscribers()), clock);
        Web web = new Web(webParts(settings, clock));
        SpoolLimits spool = spoolLimits(settings);
        this.server = web.server(host, settings.server().port(), new Spool(data.resolve("spool"), spool));
        bind(configuration, version, web);
    }

    /**
     * Opens the store, starts the stages, then the doors.
     *
     * @param home holds {@code routes/}; relative folders in the settings count from it
     * @throws Exception when it cannot start; nothing is left running then
     */
    public static Gateway start(Path home, Configuration configuration, String version) throws Exception {
        refuseToBeOpenToAll(configuration.settings());
        Gateway gateway = new Gateway(home, configuration, version);
        try {
            gateway.open(home);
            return gateway;
        } catch (Exception e) {
            gateway.close();
            throw e;
        }
    }

    private static void refuseToBeOpenToAll(Settings settings) {
        if (!settings.server().isLoopback() && settings.access().readTokens().isEmpty()) {
            throw new IllegalStateException(
                    "it would listen on " + settings.server().host() + " and let anybody read every case. Set "
                            + "access.readTokens in config/guichet.yaml, or server.host to 127.0.0.1");
        }
    }

    private void open(Path home) throws Exception {
        server.start(camel);
        RouteFiles routes = new RouteFiles(camel, home.resolve("routes"));
        routes.loadStagesAndKinds();
        camel.start();
        List<RouteFiles.ChannelFault> faults = routes.loadChannels();
        server.open();
        log.info(
                "Guichet listens on {}; {} channel files could not be loaded",
                base(),
                faults.isEmpty() ? "no" : faults.size());
    }

    // Placeholders come from here alone: a variable HOME in the environment must not become a channel's {{home}}.
    private static DefaultCamelContext camel(Path home, Settings settings) {
        DefaultCamelContext camel = new DefaultCamelContext();
        Properties placeholders = new Properties();
        placeholders.setProperty("home", home.toString());
        placeholders.setProperty(
                "normalizeWorkers", Integer.toString(settings.normalize().workers()));
        placeholders.setProperty("documentWorkers", Integer.toString(Readers.documentWorkers(settings)));
        PropertiesComponent properties = (PropertiesComponent) camel.getPropertiesComponent();
        properties.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
        properties.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
        properties.setInitialProperties(placeholders);
        camel.getShutdownStrategy().setTimeout(DRAIN_MILLIS / 1000);
        return camel;
    }

    private void bind(Configuration configuration, String version, Web web) {
        Normalizer normalizer = new Normalizer(
                configuration.rules(),
                UuidCreator::getTimeOrderedEpoch,
                new NormalizerInfo(version, configuration.digest()));
        beans.put("ledger", store);
        beans.put("folderDoor", new FolderDoor());
        beans.put(
                "arrivals",
                new ArrivalProcessor(store, new Understanding(readers.byKind(), normalizer), deliverer.subscribers()));
        beans.put("deliveries", deliverer);
        beans.putAll(web.beans());
        camel.addComponent("mailbox", new MailboxComponent());
        beans.forEach(camel.getRegistry()::bind);
    }

    /** What routes may refer to. */
    Set<String> beanNames() {
        return beans.keySet();
    }

    private WebParts webParts(Settings settings, Clock clock) {
        Settings.Access access = settings.access();
        return new WebParts(
                store,
                new DeliveryDesk(store.outbox(), deliverer.subscribers(), deliverer::tryNow),
                readers.of(ChannelKind.WEB_FORM),
                readers.of(ChannelKind.COUNTER),
                readers.of(ChannelKind.EVENT),
                new Access(
                        access.readTokens(),
                        access.staffTokens(),
                        settings.server().isLoopback()),
                new PageSettings(
                        settings.organisation().name(), settings.organisation().zone()),
                Readers.forms(settings.limits()),
                spoolLimits(settings),
                clock);
    }

    private static SpoolLimits spoolLimits(Settings settings) {
        return SpoolLimits.ofMegabytes(
                settings.limits().bodyMegabytes(), settings.limits().keptBodyMegabytes());
    }

    /** Where the pages are, e.g. {@code http://127.0.0.1:8080/}. */
    public URI base() {
        return URI.create("http://" + host + ":" + server.port() + "/");
    }

    public CaseStore store() {
        return store;
    }

    /** Waits until no arrival is left to normalize, at most that long. */
    public void awaitQuiet(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (waits() && System.nanoTime() < until) {
            Thread.sleep(20);
        }
    }

    private boolean waits() {
        return store.counts().stream().anyMatch(count -> count.state() == ArrivalState.RECEIVED && count.count() > 0);
    }

    /** Doors first, then what is under way, then the store. */
    @Override
    public void close() {
        server.drain(DRAIN_MILLIS);
        camel.stop();
        server.close();
        deliverer.close();
        readers.close();
        store.close();
    }
}
