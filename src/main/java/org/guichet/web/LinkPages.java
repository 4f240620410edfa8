package org.guichet.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.http.Request;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.Link;
import org.guichet.story.Decided;
import org.guichet.story.StoryDesk;

/** Suggested links for staff: the list of what waits for a decision, and the buttons of the case page. */
final class LinkPages {

    private static final int MOST = 50;

    private final PageKit kit;
    private final CaseStore store;
    private final CaseFinder finder;
    private final StoryDesk desk;
    private final Access access;

    /** @param access knows who decides */
    LinkPages(PageKit kit, CaseStore store, StoryDesk desk, Access access) {
        this.kit = kit;
        this.store = store;
        this.finder = new CaseFinder(store);
        this.desk = desk;
        this.access = access;
    }

    /** What nobody has decided yet. */
    Reply list(Request request) {
        Show show = kit.templates().show(request);
        List<Link> links = store.stories().toDecide(MOST + 1, 0);
        Map<String, Object> values = new HashMap<>();
        values.put(
                "links",
                links.stream()
                        .limit(MOST)
                        .flatMap(link -> line(link, show).stream())
                        .toList());
        values.put("hasLinks", !links.isEmpty());
        values.put("more", links.size() > MOST);
        return Reply.html(200, kit.templates().page(request, "links", values));
    }

    private Optional<Map<String, Object>> line(Link link, Show show) {
        Optional<Case> newer = store.caseById(link.newer());
        Optional<Case> older = store.caseById(link.older());
        if (newer.isEmpty()
                || older.isEmpty()
                || newer.get().isTombstone()
                || older.get().isTombstone()) {
            return Optional.empty(); // erased while the link was found: nothing can be decided
        }
        return Optional.of(Map.of(
                "newer", newer.get().identity().reference().value(),
                "older", older.get().identity().reference().value(),
                "subject",
                        Optional.ofNullable(newer.get().substance().subject()).orElse(show.text("case.noSubject")),
                "otherSubject",
                        Optional.ofNullable(older.get().substance().subject()).orElse(show.text("case.noSubject")),
                "kind", show.word("relation", link.kind()),
                "score", show.percent(link.score()),
                "why", link.why().stream().map(show::sentence).toList()));
    }

    /** A button was pressed: {@code other} and {@code decision}. */
    Reply decide(Request request) throws IOException {
        Optional<Case> one = finder.find(request.pathValue("case"));
        Optional<FormContent> form = kit.form(request);
        Optional<Case> other = form.flatMap(content -> content.first("other")).flatMap(finder::find);
        if (one.isEmpty() || other.isEmpty()) {
            return kit.errors().reply(request, Problem.notFound("No case has this id or reference."));
        }
        String decision = form.flatMap(content -> content.first("decision")).orElse("");
        ByHand staff = new ByHand(access.person(request), "");
        Optional<Decided> decided =
                decided(one.get().identity().id(), other.get().identity().id(), decision, staff);
        if (decided.isEmpty()) {
            return kit.errors()
                    .reply(request, Problem.of(422, "bad-order", "This cannot be done", "No such decision."));
        }
        // Somebody else may have been faster: the page shows how it stands.
        return Reply.seeOther("/cases/" + one.get().identity().reference() + "#links-title");
    }

    private Optional<Decided> decided(UUID one, UUID other, String decision, ByHand staff) {
        return switch (decision) {
            case "join" -> Optional.of(desk.join(one, other, staff));
            case "reject" -> Optional.of(desk.reject(one, other, staff));
            case "undo" -> Optional.of(desk.undo(one, other, staff));
            default -> Optional.empty();
        };
    }
}
