package org.guichet.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.ServiceStatus;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.ChannelSources;
import org.guichet.arrival.FreeSpace;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.assignment.Assigner;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.http.Spool;
import org.guichet.channel.http.SpoolLimits;
import org.guichet.channel.scan.ScanOptions;
import org.guichet.channel.scan.StackSides;
import org.guichet.channel.source.SourceTurn;
import org.guichet.clock.CaseClock;
import org.guichet.config.ChannelFileStates;
import org.guichet.config.ChannelFiles;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.config.TaxonomyNames;
import org.guichet.delivery.CaseEvents;
import org.guichet.delivery.Deliverer;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.followup.Audience;
import org.guichet.followup.FollowUps;
import org.guichet.followup.ReplyTokens;
import org.guichet.happening.Happening;
import org.guichet.lessons.LessonsDesk;
import org.guichet.metrics.GatewayNumbers;
import org.guichet.metrics.Scrape;
import org.guichet.normalize.Once;
import org.guichet.policy.PolicyWriter;
import org.guichet.proactive.Notices;
import org.guichet.store.CaseStore;
import org.guichet.store.StoreRefusedException;
import org.guichet.story.OutcomeDesk;
import org.guichet.story.StoryDesk;
import org.guichet.story.StoryRules;
import org.guichet.story.Storyteller;
import org.guichet.supplement.Supplements;
import org.guichet.tryout.TryoutDesk;
import org.guichet.web.Access;
import org.guichet.web.HttpServer;
import org.guichet.web.Insight;
import org.guichet.web.PageDesk;
import org.guichet.web.PageSettings;
import org.guichet.web.SignInProxy;
import org.guichet.web.StoryParts;
import org.guichet.web.Web;
import org.guichet.web.WebParts;
import org.guichet.web.console.Console;
import org.guichet.web.console.ConsoleParts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running gateway: the one place where the parts are put together. Started whole or not at all; stopped in the
 * order in which nothing is lost.
 */
public final class Gateway implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Gateway.class);
    private static final long DRAIN_MILLIS = 5_000;
    private static final URI CASE_SCHEMA = URI.create("/schema/case-1.json");

    private final CaseStore store;
    private final DoorsFirst doors;
    private final Readers readers;
    private final TryoutDesk tryouts;
    private final TimeLimit time = new TimeLimit();
    private final ArrivalProcessor arrivals;
    private final FreeSpace space;
    private final Suspects suspects;
    private final WarmUp warmUp;
    private final Stories stories;
    private final FailedFiles failed;
    private final FollowedFiles followed;
    private @Nullable ChannelReload reload;
    private final Deliverer deliverer;
    private final HttpServer server;
    private final Console console;
    private final DefaultCamelContext camel;
    private final Map<String, Object> beans = new LinkedHashMap<>();
    private final String host;
    private final Path data;

    private Gateway(Path home, Configuration configuration, String version) throws IOException {
        Settings settings = configuration.settings();
        this.data = home.resolve(settings.data().folder());
        Clock clock = Clock.systemUTC();
        this.host = settings.server().host();
        // Camel and the store are built side by side: neither needs the other, and a start has two cores at least.
        CompletableFuture<DefaultCamelContext> building = CompletableFuture.supplyAsync(() -> camel(home, settings));
        this.store = store(home, settings, clock);
        this.doors = new DoorsFirst(store);
        this.readers = new Readers(settings, home);
        this.camel = building.join();
        LiveRules rules = new LiveRules(configuration, home.resolve("config"), version);
        Subscribers subscribers = new Subscribers(home, camel, store, readers, rules, clock);
        this.deliverer = new Deliverer(store.outbox(), subscribers.of(configuration), clock);
        this.suspects = Suspects.at(data.resolve("under-way"), store, clock);
        Understanding understanding = new Understanding(
                readers.byKind(),
                rules::normalizer,
                time,
                Understanding.limit(settings),
                new SenderBrake(settings.mail().arrivalsPerSenderPerHour()));
        FollowUps followUps =
                followUps(settings, store, rules::clock, AttachmentSubscriber.audience(deliverer.subscribers()));
        this.tryouts =
                new TryoutDesk(new DiskWorkshop(home, version, store, followUps::toldOf, rules), doors::giveWay, clock);
        this.arrivals = new ArrivalProcessor(
                store,
                understanding,
                followUps,
                new Notices(
                        store,
                        configuration.events(),
                        followUps,
                        configuration.settings().subscriberNames(),
                        new Assigner(configuration.assignment())),
                Duration.ofMinutes(settings.calls().joinMinutes()),
                suspects,
                doors::giveWay);
        this.space = new FreeSpace(data, settings.data().minFreeMegabytes());
        StoryDesk links = new StoryDesk(store, new CaseClock(configuration.clock()), settings.subscriberNames(), clock);
        this.stories = stories(configuration, links);
        Supplements supplements = new Supplements(store, settings.subscriberNames());
        PageDesk scans = new TypedPages(store, readers.scans(), rules::normalizer, supplements);
        this.followed = new FollowedFiles(clock);
        Web web = new Web(
                webParts(configuration, scans, storyParts(home, configuration, links, clock), clock), insight(clock));
        Spool spool = new Spool(data.resolve("spool"), spoolLimits(settings), () -> space.trouble()
                .isEmpty());
        this.server = web.server(host, settings.server().port(), spool);
        this.console = console(home, settings, web, clock);
        server.stream(Console.STREAM, console.stream());
        this.failed = new FailedFiles(store, settings.organisation().zone());
        this.warmUp = new WarmUp(understanding, web::warmUp);
        bind(web);
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

    // RFC 3986 section 3.3; a name is any text.
    private static String pathSegment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The events of this gateway, whether it runs or not. */
    static CaseEvents events(Settings settings) {
        return new CaseEvents(pathSegment(settings.organisation().name()), CASE_SCHEMA);
    }

    private static CaseStore store(Path home, Settings settings, Clock clock) {
        try {
            return Stores.open(home, settings.data(), events(settings), clock);
        } catch (LedgerUnavailableException | StoreRefusedException e) {
            throw CannotStartException.ofStore(home, settings.data(), e);
        }
    }

    private static void refuseToBeOpenToAll(Settings settings) {
        if (!settings.server().isLoopback() && settings.access().readTokens().isEmpty()) {
            throw CannotStartException.because(
                    "it would listen on " + settings.server().host() + " and let anybody read every case. Set "
                            + "access.readTokens in config/guichet.yaml, or server.host to 127.0.0.1");
        }
    }

    private void open(Path home) throws Exception {
        server.start(camel);
        RouteFiles routes = new RouteFiles(camel, home.resolve("routes"));
        routes.loadStagesAndKinds();
        startRoutes();
        List<RouteFiles.ChannelFault> faults = routes.loadChannels();
        reload = ChannelReload.begin(camel, routes, server, beanNames(), faults, followed);
        server.open();
        GatewayAddress.write(data, base());
        warmUp.start();
        stories.start();
        failed.start();
        Happening.GATEWAY_STARTED
                .in(log)
                .log(
                        "Guichet listens on {}; {}",
                        base(),
                        faults.isEmpty()
                                ? "every channel runs"
                                : "channel files that could not be loaded, see above: " + faults.size());
    }

    private void startRoutes() {
        try {
            camel.start();
        } catch (RuntimeException e) {
            throw CannotStartException.ofRoutes(
                    e.getCause() instanceof FailedToCreateRouteException route
                            ? "route " + route.getRouteId() + " in routes/"
                            : "a route in routes/",
                    e);
        }
    }

    // Placeholders come from here alone: a variable HOME in the environment must not become a channel's {{home}}.
    static DefaultCamelContext camel(Path home, Settings settings) {
        DefaultCamelContext camel = new DefaultCamelContext();
        Properties placeholders = new Properties();
        placeholders.setProperty("home", home.toString());
        placeholders.setProperty(
                "normalizeWorkers", Integer.toString(settings.normalize().workers()));
        placeholders.setProperty("documentWorkers", Integer.toString(Readers.documentLanes(settings)));
        PropertiesComponent properties = (PropertiesComponent) camel.getPropertiesComponent();
        properties.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
        properties.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
        properties.setInitialProperties(placeholders);
        properties.addPropertiesFunction(new SecretFiles());
        camel.getShutdownStrategy().setTimeout(DRAIN_MILLIS / 1000);
        return camel;
    }

    private static FollowUps followUps(
            Settings settings, CaseStore store, Supplier<CaseClock> clock, Audience audience) {
        Settings.FollowUps policy = settings.followUps();
        return new FollowUps(
                store,
                ReplyTokens.ofSecrets(policy.tokenKeys()),
                policy.policy(),
                policy.contactsPerCase(),
                clock,
                audience);
    }

    /** Who is told of a later revision, where no gateway runs. */
    static Function<Case, List<String>> toldOf(Configuration configuration, CaseStore store) {
        Settings settings = configuration.settings();
        CaseClock clock = new CaseClock(configuration.clock());
        return followUps(settings, store, () -> clock, Audience.always(settings.subscriberNames()))::toldOf;
    }

    private void bind(Web web) {
        beans.put("ledger", new GuardedLedger(doors, space));
        beans.put("sourceTurn", new SourceTurn(store.sources()));
        beans.put("scanOptions", new ScanOptions());
        beans.put("stackSides", new StackSides());
        beans.put("arrivals", arrivals);
        beans.put("deliveries", deliverer);
        beans.putAll(web.beans());
        beans.putAll(console.beans());
        SourceComponents.add(camel, store, store.sources(), data.resolve("spool"));
        beans.forEach(camel.getRegistry()::bind);
    }

    /** What became of the channel files. */
    ChannelFileStates channelFiles() {
        return followed;
    }

    /** What routes may refer to. */
    Set<String> beanNames() {
        return beans.keySet();
    }

    private Insight insight(Clock clock) {
        ChannelSources sources = new CamelSources(camel);
        Scrape metrics = GatewayNumbers.of(
                store, desk()::standings, sources, space, arrivals.times(), arrivals.documents(), clock);
        return new Insight(sources, space::trouble, metrics, arrivals.documents(), followed);
    }

    private Console console(Path home, Settings settings, Web web, Clock clock) {
        return new Console(new ConsoleParts(
                store,
                desk(),
                new RunningChannels(camel, home.resolve("routes"), followed),
                new CamelSources(camel),
                space::trouble,
                access(settings),
                web.kit(),
                settings.organisation().zone(),
                clock));
    }

    private static Access access(Settings settings) {
        Settings.Access access = settings.access();
        return new Access(
                access.readTokens(),
                access.staffTokens(),
                settings.server().isLoopback(),
                new SignInProxy(access.proxyHeader(), access.proxies()));
    }

    private DeliveryDesk desk() {
        return new DeliveryDesk(store.outbox(), deliverer.subscribers(), deliverer::tryNow);
    }

    private Stories stories(Configuration configuration, StoryDesk desk) {
        StoryRules rules = configuration.stories().rules();
        Storyteller teller = new Storyteller(
                store.stories(), rules, configuration.settings().organisation().zone());
        return new Stories(
                teller,
                desk,
                rules.joinFrom(),
                () -> doors.isRush() || !store.pending(1).isEmpty());
    }

    private StoryParts storyParts(Path home, Configuration configuration, StoryDesk desk, Clock clock) {
        Settings settings = configuration.settings();
        Supplier<TaxonomyNames> names = new Once<>(() -> TaxonomyNames.load(home.resolve("config")));
        return new StoryParts(
                desk,
                new OutcomeDesk(store, settings.subscriberNames()),
                new LessonsDesk(
                        store.tallies(),
                        configuration.stories().lessons(),
                        settings.organisation().zone(),
                        clock),
                (code, language) -> names.get().of(code, language),
                language ->
                        new PolicyWriter(configuration, ChannelFiles.in(home.resolve("routes")), clock).in(language));
    }

    private WebParts webParts(Configuration configuration, PageDesk scans, StoryParts story, Clock clock) {
        Settings settings = configuration.settings();
        return new WebParts(
                store,
                desk(),
                (kind, raw, sha256) -> readers.of(kind).attachment(raw, sha256),
                readers.mails()::page,
                scans,
                tryouts,
                readers.of(ChannelKind.WEB_FORM),
                readers.of(ChannelKind.COUNTER),
                readers.of(ChannelKind.EVENT),
                settings.calls().verifications(),
                access(settings),
                new PageSettings(
                        settings.organisation().name(),
                        settings.organisation().zone(),
                        settings.organisation().languages()),
                Readers.forms(settings.limits()),
                spoolLimits(settings),
                story,
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

    /** Whether a channel of this name takes what comes. */
    boolean runs(String channel) {
        ServiceStatus status = camel.getRouteController().getRouteStatus(channel);
        return status != null && status.isStarted();
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

    /**
     * Doors first, then what is under way, then the store. Pages that are being read are left: they may take minutes,
     * and the ledger has them.
     */
    @Override
    public void close() {
        warmUp.close();
        tryouts.close();
        stories.close();
        failed.close();
        if (reload != null) {
            reload.close();
        }
        console.close();
        server.drain(DRAIN_MILLIS);
        arrivals.stop();
        readers.close();
        deliverer.close(); // some of it delivers through routes
        camel.stop();
        arrivals.close();
        time.close();
        suspects.close();
        server.close();
        forgetAddress();
        store.close();
    }

    private void forgetAddress() {
        try {
            GatewayAddress.remove(data);
        } catch (IOException e) {
            log.debug("The address could not be taken away; commands see by the lock that no gateway runs", e);
        }
    }
}
