package org.guichet.web;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.cases.Case;
import org.guichet.cases.Priority;
import org.guichet.cases.PriorityLevel;
import org.guichet.channel.http.Request;
import org.guichet.measure.Pace;
import org.guichet.store.CaseStore;

/** The newest cases, and one case whole: for staff. */
final class CasePages {

    /** One line of the list. */
    record Line(
            String reference, String urgent, String subject, String name, String kind, String language, String when) {}

    private static final Set<PriorityLevel> SOON = EnumSet.of(PriorityLevel.URGENT, PriorityLevel.HIGH);
    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 20_000;

    private final Templates templates;
    private final CaseStore store;
    private final CaseFinder finder;
    private final ErrorPages errors;
    private final ZoneId zone;
    private final StoryParts.Names names;
    private final Pace documents;

    /** @param documents that wait to be read: their cases are not in the list yet */
    CasePages(
            Templates templates,
            CaseStore store,
            ErrorPages errors,
            ZoneId zone,
            StoryParts.Names names,
            Pace documents) {
        this.names = names;
        this.templates = templates;
        this.store = store;
        this.finder = new CaseFinder(store);
        this.errors = errors;
        this.zone = zone;
        this.documents = documents;
    }

    /** The newest, or the one that {@code ?reference=} asks for. */
    Reply newest(Request request) {
        String wanted = request.query("reference").map(String::strip).orElse("");
        return wanted.isEmpty()
                ? list(request, "")
                : finder.find(wanted)
                        .map(found ->
                                Reply.seeOther("/cases/" + found.identity().reference()))
                        .orElseGet(() -> list(request, wanted));
    }

    private Reply list(Request request, String notFound) {
        int page = pageNumber(request);
        Show show = show(request);
        List<Line> found = store.newest(PAGE_SIZE + 1, (page - 1) * PAGE_SIZE, one -> line(one, show));
        Map<String, Object> values = new HashMap<>();
        values.put("cases", found.stream().limit(PAGE_SIZE).toList());
        long count = store.caseCount();
        values.put("count", show.number(count));
        values.put("countWords", show.text(count == 1 ? "cases.one" : "cases.count"));
        values.put("wanted", notFound);
        values.put("reading", documents.waiting() == 0 ? "" : show.number(documents.waiting()));
        values.put(
                "readingMinutes",
                documents
                        .remaining()
                        .map(left -> show.number(1 + left.toMinutes()))
                        .orElse(""));
        values.put("hasCases", !found.isEmpty());
        values.put("newer", page > 1 ? Integer.toString(page - 1) : "");
        values.put("older", found.size() > PAGE_SIZE ? Integer.toString(page + 1) : "");
        return Reply.html(notFound.isEmpty() ? 200 : 404, templates.page(request, "cases", values));
    }

    Reply one(Request request) {
        return finder.find(request.pathValue("case"))
                .map(found -> values(found, show(request)))
                .map(values -> Reply.html(200, templates.page(request, "case", values)))
                .orElseGet(() -> errors.reply(request, Problem.notFound("No case has this id or reference.")));
    }

    private Map<String, Object> values(Case found, Show show) {
        Map<String, Object> values = view(found, show).values();
        new LinksView(store, found, show).into(values);
        values.put("pageScript", "case.js");
        return values;
    }

    private CaseView view(Case found, Show show) {
        List<Case> revisions = found.identity().revision() == 1
                ? List.of(found)
                : store.revisions(found.identity().id(), RevisionView.MOST);
        return new CaseView(
                found, revisions, store.acknowledgements().of(found.identity().id()), show);
    }

    private Show show(Request request) {
        return new Show(templates.messages(), templates.language(request), zone, names);
    }

    private static Line line(Case one, Show show) {
        String subject = one.substance().subject();
        String name = one.people().complainant().name();
        String language = one.substance().language();
        return new Line(
                one.identity().reference().value(),
                urgent(one, show),
                subject == null ? show.text("case.noSubject") : subject,
                name == null ? "" : name,
                show.word("kind", one.firstContact().kind()),
                language == null ? "" : show.languageName(language),
                show.instant(one.firstContact().registeredAt()));
    }

    private static String urgent(Case one, Show show) {
        Priority priority = one.handling().priority();
        if (priority == null || !SOON.contains(priority.level())) {
            return "";
        }
        return show.text("fact.priority") + " " + show.word("priority", priority.level());
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
