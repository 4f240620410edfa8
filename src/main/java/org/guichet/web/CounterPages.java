package org.guichet.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.PostalAddress;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.form.FormParser;
import org.guichet.channel.form.FormParsing;
import org.guichet.channel.http.Request;
import org.guichet.store.CustomerTerms;
import org.guichet.submission.Fields;
import org.guichet.submission.Stated;
import org.jspecify.annotations.Nullable;

/** The counter: who stands there is found among earlier cases, so that nothing is asked twice. For staff. */
final class CounterPages {

    private static final String WANTED = "wanted";

    /** One earlier case in the list. */
    record Line(String reference, String name, String who, String subject, String when) {}

    private final Templates templates;
    private final CustomerSearch search;
    private final FormParser parser;
    private final ErrorPages errors;
    private final PageSettings settings;

    CounterPages(
            Templates templates, CustomerSearch search, FormParser parser, ErrorPages errors, PageSettings settings) {
        this.templates = templates;
        this.search = search;
        this.parser = parser;
        this.errors = errors;
        this.settings = settings;
    }

    /** An empty form, or one that begins with what {@code ?case=} knows; {@code &again=1} when it is about that case. */
    Reply counter(Request request) {
        search.prepare();
        Optional<Case> known = request.query("case").flatMap(search::known);
        boolean again = request.query("again").isPresent();
        Map<String, Object> values = known.map(found -> formView(request).filled(of(found, again), List.of()))
                .orElseGet(() -> formView(request).fresh());
        values.put("fresh", known.isEmpty());
        known.ifPresent(found -> {
            values.put("known", line(found, show(request)));
            values.put("again", again);
        });
        return page(200, request, values);
    }

    /**
     * The page that a device keeps for when there is no connection: it knows nobody, has no token, and finds nobody. The same
     * for all staff.
     */
    Reply shell(Request request) {
        Map<String, Object> values = formView(request).fresh();
        values.put("token", "");
        values.put("fresh", true);
        values.put("shell", true);
        values.put("script", true);
        return Reply.html(200, templates.page(templates.language(request), "counter", values));
    }

    /** The form with the earlier cases of who was looked for. */
    Reply find(Request request) throws IOException {
        if (!search.mayAsk()) {
            return errors.reply(
                    request,
                    Problem.of(429, "too-many-searches", "Too many searches", "Wait a minute and search again."));
        }
        String wanted = parser.parse(request.mediaType(), request.body()) instanceof FormParsing.Parsed parsed
                ? parsed.content().first(WANTED).orElse("")
                : "";
        Map<String, Object> values = formView(request).fresh();
        Optional<CustomerSearch.Found> found = search.find(wanted);
        Show show = show(request);
        List<Line> lines = found.stream()
                .flatMap(some -> some.cases().stream())
                .map(one -> line(one, show))
                .toList();
        values.put("fresh", true);
        values.put("searched", true);
        values.put(WANTED, wanted.length() > CustomerTerms.LONGEST ? "" : wanted);
        values.put("found", lines);
        values.put("count", lines.size());
        values.put("tooShort", found.isEmpty());
        values.put("nobody", found.isPresent() && lines.isEmpty());
        values.put("more", found.filter(CustomerSearch.Found::more).isPresent());
        values.put("incomplete", found.filter(some -> !some.complete()).isPresent());
        return page(200, request, values);
    }

    private Reply page(int status, Request request, Map<String, Object> values) {
        values.put("script", true);
        return Reply.html(status, templates.page(request, "counter", values));
    }

    private FormView formView(Request request) {
        return new FormView(templates.messages(), templates.language(request));
    }

    private Show show(Request request) {
        return new Show(templates.messages(), templates.language(request), settings.zone());
    }

    /** What the earlier case knows of the person, as the form has it. */
    private static FormContent of(Case found, boolean again) {
        Complainant who = found.people().complainant();
        List<Stated> values = new ArrayList<>();
        add(values, Fields.NAME, who.name());
        add(values, Fields.EMAIL, first(who.emails()));
        add(values, Fields.PHONE, first(who.phones()));
        add(values, Fields.ADDRESS, address(who.address()));
        add(values, Fields.CUSTOMER_NUMBER, who.customerNumber());
        if (again) {
            add(values, Fields.REFERENCE, found.identity().reference().value());
        }
        return new FormContent(values, List.of());
    }

    private static void add(List<Stated> values, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.add(new Stated(field, value));
        }
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.get(0);
    }

    private static @Nullable String address(@Nullable PostalAddress address) {
        if (address == null) {
            return null;
        }
        String town = Stream.of(address.postcode(), address.city())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        List<String> lines = new ArrayList<>(address.lines());
        lines.add(town);
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static Line line(Case found, Show show) {
        Complainant who = found.people().complainant();
        CaseWords words = new CaseWords(show);
        List<String> parts = new ArrayList<>();
        parts.addAll(who.phones().stream().map(words::phone).toList());
        parts.addAll(who.emails());
        PostalAddress address = who.address();
        Stream.of(who.customerNumber(), address == null ? null : address.city())
                .filter(Objects::nonNull)
                .forEach(parts::add);
        String name = who.name();
        String subject = found.substance().subject();
        return new Line(
                found.identity().reference().value(),
                name == null ? show.text("counter.unnamed") : name,
                String.join(" · ", parts),
                subject == null ? show.text("case.noSubject") : subject,
                show.instant(found.firstContact().registeredAt()));
    }
}
