package org.guichet.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.call.CallLimits;
import org.guichet.channel.call.CallReader;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.EmailReader;
import org.guichet.channel.form.FormLimits;
import org.guichet.channel.form.FormReader;
import org.guichet.channel.http.FormNamesLanguage;
import org.guichet.channel.http.Spool;
import org.guichet.channel.http.SpoolLimits;
import org.guichet.channel.http.verify.StandardWebhook;
import org.guichet.clock.CaseClock;
import org.guichet.clock.ClockRules;
import org.guichet.delivery.DeliveryDesk;
import org.guichet.lessons.LessonRules;
import org.guichet.lessons.LessonsDesk;
import org.guichet.policy.Policy;
import org.guichet.store.CaseStore;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.story.OutcomeDesk;
import org.guichet.story.StoryDesk;
import org.guichet.submission.Reading;
import org.guichet.submission.SubmissionBuilder;
import org.guichet.submission.SubmissionReader;
import org.guichet.tryout.TryoutDesk;

/** The delivered routes of the HTTP side with the real server and doors, in front of a store in maps. */
final class TestGateway implements RunningGateway {

    /** Any JSON object opens a proactive case: the real event reader has tests of its own. */
    private static final SubmissionReader EVENTS = (arrival, content) -> arrival.size() > 2
            ? new Reading.Readable(SubmissionBuilder.written()
                    .origin(org.guichet.cases.Origin.PROACTIVE)
                    .subject("Delivery failed")
                    .build())
            : new Reading.Unreadable(ReasonCode.MALFORMED, "The event has no id.");

    /** The channel of call platforms, whose webhooks are signed. */
    private static final String CALLS = "calls-post";

    static final String CALLS_SECRET = "whsec_" + java.util.Base64.getEncoder().encodeToString(new byte[32]);

    final CaseStore store = new InMemoryCaseStore();
    final SettlingLedger ledger;
    final HttpServer server;
    private final CamelContext camel = new DefaultCamelContext();

    private TestGateway(Path spoolFolder, SpoolLimits limits, Access access) throws Exception {
        SubmissionReader webForm = FormReader.webForm(FormLimits.DEFAULT);
        SubmissionReader counter = FormReader.counter(FormLimits.DEFAULT);
        Map<ChannelKind, SubmissionReader> readers = Map.of(
                ChannelKind.WEB_FORM,
                webForm,
                ChannelKind.COUNTER,
                counter,
                ChannelKind.EVENT,
                EVENTS,
                ChannelKind.EMAIL,
                new EmailReader(EmailLimits.defaults()),
                ChannelKind.PHONE_CALL,
                new CallReader(CallLimits.DEFAULT));
        ledger = new SettlingLedger(store, readers);
        Web web = new Web(new WebParts(
                store,
                new DeliveryDesk(store.outbox(), List.of("crm"), subscriber -> {}),
                (kind, raw, sha256) -> readers.get(kind).attachment(raw, sha256),
                new EmailReader(EmailLimits.defaults())::page,
                PageDesk.NONE,
                new TryoutDesk(new NoWorkshop(store), () -> {}, Clock.systemUTC()),
                webForm,
                counter,
                EVENTS,
                Map.of(CALLS, new StandardWebhook(java.time.Duration.ofMinutes(5), List.of(CALLS_SECRET))),
                access,
                new PageSettings("Maison Exemple", ZoneId.of("Europe/Paris"), List.of("en", "fr")),
                FormLimits.DEFAULT,
                limits,
                new StoryParts(
                        new StoryDesk(
                                store,
                                new CaseClock(ClockRules.none(ZoneId.of("UTC"))),
                                List.of("crm"),
                                Clock.systemUTC()),
                        new OutcomeDesk(store, List.of("crm")),
                        new LessonsDesk(store.tallies(), LessonRules.DEFAULTS, ZoneId.of("UTC"), Clock.systemUTC()),
                        (code, language) -> java.util.Optional.empty(),
                        language -> new Policy("Policy", "Made today.", List.of())),
                Clock.systemUTC()));
        web.beans().forEach((name, bean) -> camel.getRegistry().bind(name, bean));
        camel.getRegistry().bind("ledger", ledger);
        camel.getRegistry().bind("form-names", new FormNamesLanguage());
        server = web.server("127.0.0.1", 0, new Spool(spoolFolder, limits));
        server.start(camel);
        addRoutes();
        camel.start();
        server.open();
    }

    static TestGateway open(Path spoolFolder) throws Exception {
        return start(spoolFolder, SpoolLimits.DEFAULT, new Access(List.of(), List.of(), true));
    }

    static TestGateway start(Path spoolFolder, SpoolLimits limits, Access access) throws Exception {
        return new TestGateway(spoolFolder, limits, access);
    }

    private void addRoutes() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:intake").errorHandler(noErrorHandler()).bean("ledger", "record");
            }
        });
        for (String file : List.of(
                "pages.yaml",
                "help.yaml",
                "reviews.yaml",
                "api.yaml",
                "quarantine.yaml",
                "erasures.yaml",
                "tryout.yaml",
                "mails.yaml",
                "deliveries.yaml",
                "stories.yaml",
                "kinds/web-form.yaml",
                "kinds/counter.yaml",
                "kinds/event.yaml",
                "kinds/email-http.yaml",
                "kinds/phone-call-http.yaml",
                "channels/web-form.yaml",
                "channels/api.yaml",
                "channels/counter.yaml",
                "channels/events.yaml",
                "channels/calls-post.yaml",
                "channels/mail-post.yaml")) {
            load(Path.of("routes", file));
        }
    }

    private void load(Path file) throws Exception {
        if (!Files.exists(file)) {
            throw new IllegalStateException("run the tests from the project's folder: no " + file);
        }
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + file.toAbsolutePath()));
    }

    CamelContext camel() {
        return camel;
    }

    @Override
    public String baseUrl() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        camel.stop();
        server.close();
        store.close();
    }
}
