package org.guichet.web;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Case;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;
import org.guichet.store.ChangedCase;

/** The newest cases, and one case whole: for staff. */
final class CasePages {

    /** One line of the list. */
    record Line(String reference, String subject, String name, String kind, String language, String when) {}

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 20_000;

    private final Templates templates;
    private final CaseStore store;
    private final CaseFinder finder;
    private final ErrorPages errors;
    private final ZoneId zone;

    CasePages(Templates templates, CaseStore store, ErrorPages errors, ZoneId zone) {
        this.templates = templates;
        this.store = store;
        this.finder = new CaseFinder(store);
        this.errors = errors;
        this.zone = zone;
    }

    Reply newest(Request request) {
        int page = pageNumber(request);
        List<ChangedCase> found = store.newest(PAGE_SIZE + 1, (page - 1) * PAGE_SIZE);
        Show show = show(request);
        Map<String, Object> values = new HashMap<>();
        values.put(
                "cases",
                found.stream()
                        .limit(PAGE_SIZE)
                        .map(one -> line(one.newest(), show))
                        .toList());
        values.put("count", Long.toString(store.caseCount()));
        values.put("hasCases", !found.isEmpty());
        values.put("newer", page > 1 ? Integer.toString(page - 1) : "");
        values.put("older", found.size() > PAGE_SIZE ? Integer.toString(page + 1) : "");
        return Reply.html(200, templates.page(request, "cases", values));
    }

    Reply one(Request request) {
        return finder.find(request.pathValue("case"))
                .map(found -> new CaseView(found, show(request)).values())
                .map(values -> Reply.html(200, templates.page(request, "case", values)))
                .orElseGet(() -> errors.reply(request, Problem.notFound("No case has this id or reference.")));
    }

    private Show show(Request request) {
        return new Show(templates.messages(), templates.language(request), zone);
    }

    private static Line line(Case one, Show show) {
        String subject = one.substance().subject();
        String name = one.people().complainant().name();
        String language = one.substance().language();
        return new Line(
                one.identity().reference().value(),
                subject == null ? show.text("case.noSubject") : subject,
                name == null ? "" : name,
                show.word("kind", one.firstContact().kind()),
                language == null ? "" : language,
                show.instant(one.firstContact().registeredAt()));
    }

    private static int pageNumber(Request request) {
        try {
            int page = Integer.parseInt(request.query("page").orElse("1"));
            return Math.max(1, Math.min(page, LAST_PAGE));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
