package org.guichet.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Processor;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.form.FormNames;
import org.guichet.channel.form.FormParser;
import org.guichet.channel.form.FormParsing;
import org.guichet.channel.form.FormProblem;
import org.guichet.channel.form.FormValidation;
import org.guichet.channel.http.CallDoor;
import org.guichet.channel.http.EventSourceKeys;
import org.guichet.channel.http.FormSourceKeys;
import org.guichet.channel.http.HttpDoor;
import org.guichet.channel.http.MailDoor;
import org.guichet.channel.http.Request;
import org.guichet.channel.http.SourceKeys;
import org.guichet.channel.http.Spool;
import org.guichet.submission.SubmissionReader;
import org.guichet.web.tryout.TryoutPages;

/** Wires the HTTP side: the beans that {@code routes/} names, and the server they are behind. */
public final class Web {

    private static final String NO_CONSOLE =
            "The console is off: set access.staffTokens, or access.proxyHeader and access.proxies.";

    private final WebParts parts;
    private final FormParser parser;
    private final Templates templates;
    private final ErrorPages errors;
    private final Incidents incidents;
    private final FormPages formPages;
    private final Operations operations;
    private final Insight insight;

    /** Without a look into the running gateway. */
    public Web(WebParts parts) {
        this(parts, Insight.NONE);
    }

    /** @param insight for the reconciliation, the health and the metrics */
    public Web(WebParts parts, Insight insight) {
        this.parts = parts;
        this.insight = insight;
        this.operations = new Operations(
                parts.store(),
                insight.sources(),
                parts.story(),
                parts.tryouts(),
                parts.clock(),
                parts.pages().zone(),
                parts.deliveries().configured());
        this.parser = new FormParser(parts.formLimits());
        this.templates = new Templates(new Messages(), parts.pages(), parts.access());
        this.errors = new ErrorPages(templates);
        this.incidents = new Incidents(errors);
        this.formPages = new FormPages(templates, parts.store(), parts.pages().zone());
    }

    /**
     * The server in front of the routes, not yet listening.
     *
     * @param port 0 for any that is free
     */
    public HttpServer server(String host, int port, Spool spool) {
        return new HttpServer(host, port, spool, errors);
    }

    /** Loads what the pages need when they are first asked for. */
    public void warmUp() {
        for (Language language : Language.values()) {
            formPages.warmUp(language);
        }
    }

    /** With what further pages are made. */
    public PageKit kit() {
        return new PageKit(templates, errors, parser, this::step);
    }

    /** Everything that a route may name, by name; all are {@link Processor}s. */
    public Map<String, Processor> beans() {
        Map<String, Processor> beans = new LinkedHashMap<>();
        addPages(beans);
        addApi(beans);
        addGates(beans);
        addDoors(beans);
        return beans;
    }

    private void addPages(Map<String, Processor> beans) {
        CasePages cases = new CasePages(
                templates,
                parts.store(),
                errors,
                parts.pages().zone(),
                parts.story().names(),
                insight.documents());
        beans.put("page-complaint", step(formPages::complaint));
        CounterPages counter = new CounterPages(
                templates, new CustomerSearch(parts.store(), System::nanoTime), parser, errors, parts.pages());
        beans.put("page-counter", step(counter::counter));
        beans.put("counter-find", step(counter::find));
        beans.put("counter-shell", step(counter::shell));
        beans.put("page-sent", step(formPages::sent));
        beans.put("page-cases", step(cases::newest));
        beans.put("page-case", step(cases::one));
        beans.put("page-mail", step(new MailFrame(parts.store(), parts.mails())::one));
        ReviewPages reviews = new ReviewPages(kit(), parts.store(), parts.scans());
        beans.put("page-reviews", step(reviews::queue));
        beans.put("page-review", step(reviews::page));
        beans.put("review", step(reviews::type));
        TryoutPages tryouts = new TryoutPages(kit(), parts.store(), parts.tryouts(), parts.access(), parts.clock());
        beans.put("page-tryout", step(tryouts::page));
        beans.put("tryout", step(tryouts::act));
        LinkPages links = new LinkPages(kit(), parts.store(), parts.story().desk(), parts.access());
        beans.put("page-links", step(links::list));
        beans.put("links", step(links::decide));
        LessonsPages lessons = new LessonsPages(templates, parts.story(), errors);
        beans.put("page-lessons", step(lessons::lessons));
        UnassignedPages unassigned = new UnassignedPages(templates, parts.store());
        beans.put("page-unassigned", step(unassigned::page));
        beans.put("api-unassigned", step(unassigned::list));
        beans.put("page-policy", step(new PolicyPages(templates, parts.story().policy())::policy));
        ErrorsPage help = new ErrorsPage(templates);
        beans.put("page-errors", step(help::all));
        beans.put("problem-type", step(help::type));
        beans.put("page-login", step(login()::form));
        beans.put("login", step(login()::submit));
        beans.put("logout", step(login()::logOut));
    }

    private void addApi(Map<String, Processor> beans) {
        CaseApi cases = new CaseApi(parts.store(), parts.pages().organisation());
        Documents documents = new Documents();
        Health health = new Health(parts.store(), insight.trouble());
        beans.put("api-case", step(cases::one));
        beans.put("api-cases", step(cases::list));
        beans.put("api-raw", step(cases::raw));
        beans.put("api-attachment", step(new AttachmentApi(parts.store(), parts.attachments())::one));
        ReviewApi reviews = new ReviewApi(parts.store(), parts.scans());
        beans.put("api-reviews", step(reviews::list));
        beans.put("api-page-image", step(reviews::image));
        beans.put("api-page", step(reviews::type));
        beans.put("api-arrival", step(new ArrivalApi(parts.store())::one));
        operations.all().forEach(operation -> beans.put(operation.bean(), step(operation.endpoint())));
        DeliveryApi deliveries = new DeliveryApi(parts.deliveries(), parts.access(), parts.clock());
        beans.put("api-deliveries", step(deliveries::list));
        beans.put("api-delivery", step(deliveries::one));
        beans.put("api-delivery-retry", step(deliveries::retry));
        beans.put("api-delivery-replay", step(deliveries::replay));
        beans.put("openapi", step(documents::openApi));
        beans.put("schema", step(documents::schema));
        beans.put("asset", step(documents::asset));
        beans.put("health-live", step(health::live));
        beans.put("health-ready", step(health::ready));
        beans.put("metrics", step(new MetricsApi(insight.metrics())::scrape));
    }

    private void addGates(Map<String, Processor> beans) {
        Access access = parts.access();
        beans.put("gate-staff", new Gate(access::isStaff, login()::barrier));
        beans.put("gate-console", new Gate(access::mayOperate, this::consoleBarrier));
        beans.put("gate-reader", new Gate(access::mayRead, request -> Problem.unauthorized()
                .reply()));
        beans.put("gate-operator", new Gate(access::isStaff, request -> Problem.unauthorized()
                .reply()));
        beans.put("gate-call", new CallGate(access, parts.callers(), parts.clock()));
        beans.put("gate-mail", new Gate(MailReplies::holdsMail, MailReplies::noMail));
        beans.put(
                "gate-own-pages", new Gate(Access::isSameOrigin, request -> errors.reply(request, Problem.foreign())));
    }

    private void addDoors(Map<String, Processor> beans) {
        SourceKeys keys = new FormSourceKeys(parser);
        addForm(beans, door(ChannelKind.WEB_FORM, parts.webForm(), keys), ChannelKind.WEB_FORM);
        addForm(beans, door(ChannelKind.COUNTER, parts.counter(), keys), ChannelKind.COUNTER);
        HttpDoor events = door(ChannelKind.EVENT, parts.event(), new EventSourceKeys());
        Replies programs = new JsonReplies(request -> List.of());
        beans.put("door-event", events);
        beans.put("answer-event", new AnswerStep(events, programs, programs));
        MailDoor mails = new MailDoor(parts.clock());
        beans.put("door-mail", mails);
        beans.put("answer-mail", new AnswerStep(mails, new MailReplies(), new MailReplies()));
        CallDoor calls = new CallDoor(parts.clock());
        beans.put("door-call", calls);
        beans.put("answer-call", new AnswerStep(calls, programs, programs));
        beans.put("http-failure", new FailureStep(incidents));
    }

    private void addForm(Map<String, Processor> beans, HttpDoor door, ChannelKind kind) {
        FormValidation validation = kind == ChannelKind.COUNTER ? FormValidation.counter() : FormValidation.webForm();
        Replies programs = new JsonReplies(request -> fieldErrors(request, validation));
        Replies browsers = new FormReplies(kind, formPages, parser, validation, errors, parts.clock());
        beans.put("door-" + kind, door);
        beans.put("answer-" + kind, new AnswerStep(door, programs, browsers));
    }

    private HttpDoor door(ChannelKind kind, SubmissionReader reader, SourceKeys keys) {
        return new HttpDoor(kind, reader, keys, parts.spoolLimits().acceptedBytes(), parts.clock());
    }

    private List<Problem.FieldError> fieldErrors(Request request, FormValidation validation) throws IOException {
        FormNames names = FormNames.of(request.details());
        if (!(parser.parse(request.mediaType(), request.body(), names) instanceof FormParsing.Parsed parsed)) {
            return List.of();
        }
        Language language = parsed.content()
                .first("language")
                .flatMap(Language::parse)
                .orElseGet(() -> templates.language(request));
        return validation.problems(parsed.content(), parts.clock().instant()).stream()
                .map(names::posted)
                .map(problem -> error(problem, language))
                .toList();
    }

    private Problem.FieldError error(FormProblem problem, Language language) {
        String word = problem.code().word();
        return new Problem.FieldError(
                problem.field(), word, templates.messages().text(language, "problem." + word));
    }

    private Reply consoleBarrier(Request request) throws IOException {
        return parts.access().hasConsole()
                ? login().barrier(request)
                : errors.reply(request, Problem.of(403, "no-console", "No console here", NO_CONSOLE));
    }

    private Login login() {
        return new Login(parts.access(), templates, parser, errors);
    }

    private Processor step(Endpoint endpoint) {
        return new EndpointStep(endpoint, incidents);
    }
}
