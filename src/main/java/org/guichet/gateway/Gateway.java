package org.guichet.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.ServiceStatus;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.channel.http.FormNamesLanguage;
import org.guichet.channel.scan.ScanOptions;
import org.guichet.channel.scan.StackSides;
import org.guichet.channel.source.SourceTurn;
import org.guichet.config.ChannelFileStates;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.delivery.Deliverer;
import org.guichet.happening.Happening;
import org.guichet.store.CaseStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running gateway: the one place where the parts are put together. Started whole or not at all; stopped in the
 * order in which nothing is lost.
 *
 * <p>Each part has a room of its own: {@link ArrivalsPart} from the door to the case, {@link Subscribers} to those who are
 * told, {@link StoriesPart} between the cases, {@link PagesPart} for all that is met over HTTP.
 */
public final class Gateway implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Gateway.class);

    private final Ground ground;
    private final Deliverer deliverer;
    private final ArrivalsPart arrivals;
    private final StoriesPart stories;
    private final FollowedFiles followed;
    private final PagesPart pages;
    private final FailedFiles failed;
    private final WarmUp warmUp;
    private final Map<String, Object> beans = new LinkedHashMap<>();
    private @Nullable ChannelReload reload;

    private Gateway(Ground ground) {
        this.ground = ground;
        this.deliverer = new Deliverer(
                ground.store().outbox(), new Subscribers(ground).of(ground.configuration()), ground.clock());
        this.arrivals = new ArrivalsPart(ground, deliverer);
        this.stories = new StoriesPart(ground, arrivals::isBusy);
        this.followed = new FollowedFiles(ground.clock());
        this.pages = new PagesPart(ground, arrivals, deliverer, stories.parts(), followed);
        this.failed = new FailedFiles(ground.store(), ground.zone());
        this.warmUp = new WarmUp(arrivals.understanding(), pages::warmUp);
        bind();
    }

    /**
     * Opens the store, starts the stages, then the doors.
     *
     * @param home holds {@code routes/}; relative folders in the settings count from it
     * @throws Exception when it cannot start; nothing is left running then
     */
    public static Gateway start(Path home, Configuration configuration, String version) throws Exception {
        refuseToBeOpenToAll(configuration.settings());
        Gateway gateway = on(Ground.of(home, configuration, version));
        try {
            gateway.open();
            return gateway;
        } catch (Exception e) {
            gateway.close();
            throw e;
        }
    }

    /** What cannot be put together leaves no store locked: whoever starts it may correct something and start again. */
    private static Gateway on(Ground ground) {
        try {
            return new Gateway(ground);
        } catch (RuntimeException | Error e) {
            ground.close();
            throw e;
        }
    }

    private static void refuseToBeOpenToAll(Settings settings) {
        if (!settings.server().isLoopback() && settings.access().readTokens().isEmpty()) {
            throw CannotStartException.because(
                    "it would listen on " + settings.server().host() + " and let anybody read every case. Set "
                            + "access.readTokens in config/guichet.yaml, or server.host to 127.0.0.1");
        }
    }

    private void bind() {
        CaseStore store = ground.store();
        beans.put("ledger", arrivals.ledger());
        beans.put("sourceTurn", new SourceTurn(store.sources()));
        beans.put("scanOptions", new ScanOptions());
        beans.put("stackSides", new StackSides());
        beans.put("form-names", new FormNamesLanguage());
        beans.put("arrivals", arrivals.processor());
        beans.put("deliveries", deliverer);
        beans.putAll(pages.beans());
        SourceComponents.add(
                ground.camel(), store, store.sources(), ground.data().resolve("spool"));
        beans.forEach(ground.camel().getRegistry()::bind);
    }

    private void open() throws Exception {
        pages.server().start(ground.camel());
        RouteFiles routes = new RouteFiles(ground.camel(), ground.home().resolve("routes"));
        routes.loadStagesAndKinds();
        CamelContexts.start(ground.camel());
        List<RouteFiles.ChannelFault> faults = routes.loadChannels();
        reload = ChannelReload.begin(ground.camel(), routes, pages.server(), beanNames(), faults, followed);
        pages.server().open();
        GatewayAddress.write(ground.data(), base());
        noteConfiguration();
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

    private void noteConfiguration() {
        try {
            new ConfigurationLog(ground.store().operatorView(), ground.clock())
                    .started(ground.configuration().digest());
        } catch (LedgerUnavailableException e) { // what the gateway is for goes on as soon as the store works
            log.debug("It could not be noted by which configuration the gateway was started", e);
        }
    }

    /** What became of the channel files. */
    ChannelFileStates channelFiles() {
        return followed;
    }

    /** What routes may refer to. */
    Set<String> beanNames() {
        return beans.keySet();
    }

    /** Where the pages are, e.g. {@code http://127.0.0.1:8080/}. */
    public URI base() {
        return URI.create("http://" + ground.settings().server().host() + ":"
                + pages.server().port() + "/");
    }

    /** Whether a channel of this name takes what comes. */
    boolean runs(String channel) {
        ServiceStatus status = ground.camel().getRouteController().getRouteStatus(channel);
        return status != null && status.isStarted();
    }

    public CaseStore store() {
        return ground.store();
    }

    /** Waits until no arrival is left to normalize, at most that long. */
    public void awaitQuiet(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (arrivals.waits() && System.nanoTime() < until) {
            Thread.sleep(20);
        }
    }

    /**
     * Doors first, then what is under way, then the store. Pages that are being read are left: they may take minutes,
     * and the ledger has them.
     */
    @Override
    public void close() {
        warmUp.close();
        stories.close();
        failed.close();
        if (reload != null) {
            reload.close();
        }
        pages.stop();
        arrivals.stop();
        ground.readers().close();
        deliverer.close(); // some of it delivers through routes
        ground.camel().stop();
        arrivals.close();
        pages.server().close();
        forgetAddress();
        ground.store().close();
    }

    private void forgetAddress() {
        try {
            GatewayAddress.remove(ground.data());
        } catch (IOException e) {
            log.debug("The address could not be taken away; commands see by the lock that no gateway runs", e);
        }
    }
}
