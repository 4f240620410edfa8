package org.guichet.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guichet.arrival.ChannelSources;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.http.Spool;
import org.guichet.channel.http.SpoolLimits;
import org.guichet.config.Settings;
import org.guichet.delivery.Deliverer;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.metrics.GatewayNumbers;
import org.guichet.metrics.Scrape;
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

/** What is met over HTTP: the doors, the pages, the console, the API, and the server in front of them. */
final class PagesPart {

    private final Ground ground;
    private final ArrivalsPart arrivals;
    private final Deliverer deliverer;
    private final FollowedFiles followed;
    private final TryoutDesk tryouts;
    private final Web web;
    private final HttpServer server;
    private final Console console;

    /** @param followed what became of the channel files */
    PagesPart(Ground ground, ArrivalsPart arrivals, Deliverer deliverer, StoryParts story, FollowedFiles followed) {
        this.ground = ground;
        this.arrivals = arrivals;
        this.deliverer = deliverer;
        this.followed = followed;
        DiskWorkshop workshop = new DiskWorkshop(
                ground.home(), ground.version(), ground.store(), arrivals::toldOf, ground.rules(), ground.clock());
        this.tryouts = new TryoutDesk(workshop, arrivals.doors()::giveWay, ground.clock());
        this.web = new Web(parts(story), insight());
        Settings settings = ground.settings();
        Spool spool = new Spool(ground.data().resolve("spool"), spoolLimits(settings), () -> arrivals.space()
                .trouble()
                .isEmpty());
        this.server = web.server(settings.server().host(), settings.server().port(), spool);
        this.console = console(settings);
        server.stream(Console.STREAM, console.stream());
    }

    private WebParts parts(StoryParts story) {
        Settings settings = ground.settings();
        Readers readers = ground.readers();
        return new WebParts(
                ground.store(),
                desk(),
                (kind, raw, sha256) -> readers.of(kind).attachment(raw, sha256),
                readers.mails()::page,
                scans(),
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
                ground.clock());
    }

    private PageDesk scans() {
        return new TypedPages(
                ground.store(),
                ground.readers().scans(),
                ground.rules()::normalizer,
                Subscribers.supplements(ground.store(), ground.settings()));
    }

    private Insight insight() {
        ChannelSources sources = new CamelSources(ground.camel());
        ArrivalProcessor processor = arrivals.processor();
        Scrape metrics = GatewayNumbers.of(
                ground.store(),
                desk()::standings,
                sources,
                arrivals.space(),
                processor.times(),
                processor.documents(),
                ground.clock());
        return new Insight(sources, arrivals.space()::trouble, metrics, processor.documents(), followed);
    }

    private Console console(Settings settings) {
        return new Console(new ConsoleParts(
                ground.store(),
                desk(),
                new RunningChannels(ground.camel(), ground.home().resolve("routes"), followed),
                new CamelSources(ground.camel()),
                arrivals.space()::trouble,
                access(settings),
                web.kit(),
                ground.zone(),
                ground.clock()));
    }

    private DeliveryDesk desk() {
        return new DeliveryDesk(ground.store().outbox(), deliverer.subscribers(), deliverer::tryNow);
    }

    private static Access access(Settings settings) {
        Settings.Access access = settings.access();
        return new Access(
                access.readTokens(),
                access.staffTokens(),
                settings.server().isLoopback(),
                new SignInProxy(access.proxyHeader(), access.proxies()));
    }

    private static SpoolLimits spoolLimits(Settings settings) {
        return SpoolLimits.ofMegabytes(
                settings.limits().bodyMegabytes(), settings.limits().keptBodyMegabytes());
    }

    /** What routes may name of it. */
    Map<String, Object> beans() {
        Map<String, Object> beans = new LinkedHashMap<>(web.beans());
        beans.putAll(console.beans());
        return beans;
    }

    HttpServer server() {
        return server;
    }

    /** Loads what the pages need when they are first asked for. */
    void warmUp() {
        web.warmUp();
    }

    /** Ends what pages have begun; the server still answers. */
    void stop() {
        tryouts.close();
        console.close();
        server.drain(CamelContexts.DRAIN.toMillis());
    }
}
