package org.guichet.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.arrival.Arrival;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.form.FormProblem;
import org.guichet.channel.http.Request;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;

/** The complaint form, the counter, and what one sees after sending either. */
final class FormPages {

    private final Templates templates;
    private final CaseStore store;

    FormPages(Templates templates, CaseStore store) {
        this.templates = templates;
        this.store = store;
    }

    Reply complaint(Request request) {
        return empty(request, ChannelKind.WEB_FORM);
    }

    Reply counter(Request request) {
        return empty(request, ChannelKind.COUNTER);
    }

    /** The form again, with what was given and every message beside its field. */
    Reply again(Language language, ChannelKind kind, FormContent given, List<FormProblem> problems) {
        Map<String, Object> values = new FormView(templates.messages(), language).filled(given, problems);
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
                .map(status -> Reply.html(200, templates.page(request, "sent", thanks(status))))
                .orElseGet(() -> Reply.html(404, templates.page(request, "error", notFound(request))));
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
        Map<String, Object> values = new HashMap<>();
        values.put("reference", arrival.reference().value());
        values.put("counter", arrival.kind() == ChannelKind.COUNTER);
        return values;
    }
}
