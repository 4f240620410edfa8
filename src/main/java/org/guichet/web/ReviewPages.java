package org.guichet.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.cases.Case;
import org.guichet.cases.Review;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;

/** The queue of pages that a person should read, and one page beside a field for what it says. For staff. */
final class ReviewPages {

    /** One line of the queue. */
    record Line(String reference, String subject, String why, String when) {}

    private static final int MOST = 50;

    private final PageKit kit;
    private final CaseStore store;
    private final CaseFinder finder;
    private final PageDesk desk;

    ReviewPages(PageKit kit, CaseStore store, PageDesk desk) {
        this.kit = kit;
        this.store = store;
        this.finder = new CaseFinder(store);
        this.desk = desk;
    }

    Reply queue(Request request) {
        Show show = kit.templates().show(request);
        List<Line> lines = store.toReview(MOST + 1, 0, of -> line(of, show));
        Map<String, Object> values = new HashMap<>();
        values.put("cases", lines.stream().limit(MOST).toList());
        values.put("hasCases", !lines.isEmpty());
        values.put("more", lines.size() > MOST);
        return Reply.html(200, kit.templates().page(request, "reviews", values));
    }

    private static Line line(Case of, Show show) {
        String subject = of.substance().subject();
        String why = String.join(
                ", ",
                of.handling().flags().stream()
                        .filter(Review::isFlag)
                        .map(show::flag)
                        .toList());
        return new Line(
                of.identity().reference().value(),
                subject == null ? show.text("case.noSubject") : subject,
                why,
                show.instant(of.firstContact().registeredAt()));
    }

    /** The page that is asked for, else the one that was read worst. */
    Reply page(Request request) {
        Optional<Case> of = finder.find(request.pathValue("case"));
        Optional<PageFinder> found = of.flatMap(one -> request.query("contact")
                .flatMap(contact ->
                        PageFinder.named(one, contact, request.query("page").orElse("")))
                .or(() -> PageFinder.toRead(one).stream().findFirst()));
        return found.map(page -> shown(request, page))
                .orElseGet(() -> kit.errors().reply(request, Problem.notFound("No case has such a page.")));
    }

    private Reply shown(Request request, PageFinder found) {
        Show show = kit.templates().show(request);
        Map<String, Object> values = new HashMap<>();
        values.put("reference", found.of().identity().reference().value());
        values.put("contact", found.contact().id().toString());
        values.put("page", Integer.toString(found.page().number()));
        values.put("pages", Integer.toString(found.contact().pages().size()));
        values.put("image", found.imagePath());
        values.put("text", found.page().text());
        Double confidence = found.page().confidence();
        values.put("confidence", confidence == null ? "" : show.percent(confidence));
        return Reply.html(200, kit.templates().page(request, "review", values));
    }

    /** Keeps what was typed, and shows the next page that waits. */
    Reply type(Request request) throws IOException {
        Optional<Case> of = finder.find(request.pathValue("case"));
        Optional<FormContent> form = kit.form(request);
        Optional<PageFinder> found = of.flatMap(one -> form.flatMap(content -> PageFinder.named(
                one, content.first("contact").orElse(""), content.first("page").orElse(""))));
        Optional<String> text = form.flatMap(content -> content.first("text"));
        if (found.isEmpty() || text.isEmpty()) {
            return kit.errors().reply(request, Problem.notFound("No case has such a page, or nothing was typed."));
        }
        PageFinder page = found.get();
        Optional<Case> now = desk.typed(
                page.of().identity().id(), page.contact().id(), page.page().number(), text.get());
        boolean more = now.filter(Review::isWanted).isPresent();
        return Reply.seeOther(more ? "/reviews/" + page.of().identity().reference() : "/reviews");
    }
}
