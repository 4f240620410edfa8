package org.guichet.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.ImmediateAction;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.form.FormProblem;
import org.guichet.channel.http.Request;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;

/** The complaint form, either form again when something is wrong with it, and what one sees after sending either. */
final class FormPages {

    private final Templates templates;
    private final CaseStore store;
    private final ZoneId zone;

    FormPages(Templates templates, CaseStore store, ZoneId zone) {
        this.templates = templates;
        this.store = store;
        this.zone = zone;
    }

    Reply complaint(Request request) {
        return empty(request, ChannelKind.WEB_FORM);
    }

    /** The form again, with what was given and every message beside its field. */
    Reply again(Language language, ChannelKind kind, FormContent given, List<FormProblem> problems) {
        Map<String, Object> values = new FormView(templates.messages(), language).filled(given, problems);
        String title = kind == ChannelKind.COUNTER ? "title.counter" : "title.complaint";
        values.put("script", kind == ChannelKind.COUNTER);
        values.put(
                "title",
                templates.messages().text(language, "title.wrong")
                        + templates.messages().text(language, title));
        return Reply.html(422, page(language, kind, values));
    }

    Language language(Request request) {
        return templates.language(request);
    }

    void warmUp(Language language) {
        page(language, ChannelKind.WEB_FORM, new FormView(templates.messages(), language).fresh());
    }

    Reply sent(Request request) {
        return CaseFinder.uuid(request.pathValue("arrival"))
                .flatMap(store::status)
                .map(status -> sent(request, status))
                .orElseGet(() -> Reply.html(404, templates.page(request, "error", notFound(request))));
    }

    /** The slip has the promised date, which the case has: until it is there, the counter's page asks again by itself. */
    private Reply sent(Request request, ArrivalStatus status) {
        Show show = new Show(templates.messages(), templates.language(request), zone);
        Map<String, Object> values = thanks(status);
        boolean counter = status.arrival().kind() == ChannelKind.COUNTER;
        values.put("script", counter);
        values.put("received", show.instant(status.arrival().registeredAt()));
        Optional<Case> opened =
                counter ? Optional.ofNullable(status.caseId()).flatMap(store::caseById) : Optional.empty();
        opened.ifPresent(found -> {
            LocalDate promised = found.handling().promisedBy();
            values.put("promised", promised == null ? "" : show.date(promised));
            values.put("case", found.identity().reference().value());
            values.put(
                    "actions",
                    found.handling().immediateAction().stream()
                            .map(ImmediateAction::what)
                            .toList());
        });
        Reply reply = Reply.html(200, templates.page(request, "sent", values));
        return counter && status.state() == ArrivalState.RECEIVED ? reply.with("Refresh", "1") : reply;
    }

    private Reply empty(Request request, ChannelKind kind) {
        Language language = templates.language(request);
        return Reply.html(200, page(language, kind, new FormView(templates.messages(), language).fresh()));
    }

    private String page(Language language, ChannelKind kind, Map<String, Object> values) {
        return templates.page(language, kind == ChannelKind.COUNTER ? "counter" : "complaint", values);
    }

    private Map<String, Object> notFound(Request request) {
        Language language = templates.language(request);
        return Map.of(
                "heading", templates.messages().text(language, "error.404"),
                "advice", templates.messages().text(language, "error.404.advice"));
    }

    private static Map<String, Object> thanks(ArrivalStatus status) {
        Arrival arrival = status.arrival();
        boolean counter = arrival.kind() == ChannelKind.COUNTER;
        Map<String, Object> values = new HashMap<>();
        values.put("reference", arrival.reference().value());
        values.put("counter", counter);
        values.put("opened", status.caseId() != null);
        values.put("waiting", status.state() == ArrivalState.RECEIVED);
        values.put("held", status.state() == ArrivalState.QUARANTINED);
        return values;
    }
}
