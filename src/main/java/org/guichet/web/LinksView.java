package org.guichet.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.RelationKind;
import org.guichet.store.CaseStore;
import org.guichet.store.Link;
import org.guichet.store.Link.State;
import org.guichet.store.Outcomes.Recorded;

/** What a case has to do with others, and how it was settled, in the words of the case page. */
final class LinksView {

    private static final Set<State> SHOWN = EnumSet.of(State.SUGGESTED, State.JOINED, State.UNDONE);

    /** Others are read for it; an incident may have hit thousands. */
    private static final int MOST = 50;

    private final CaseStore store;
    private final Case shown;
    private final Show show;

    LinksView(CaseStore store, Case shown, Show show) {
        this.store = store;
        this.shown = shown;
        this.show = show;
    }

    void into(Map<String, Object> values) {
        UUID id = shown.identity().id();
        List<Link> all = store.stories().links(id).stream()
                .filter(link -> SHOWN.contains(link.state()))
                .sorted(Comparator.comparing(LinksView::isOfIncident)) // stable: of each kind the surest first
                .toList();
        List<Map<String, Object>> links = all.stream()
                .limit(MOST)
                .flatMap(link -> store.caseById(link.other(id)).stream()
                        .filter(other -> !other.isTombstone())
                        .map(other -> line(link, other)))
                .toList();
        values.put("ownReference", shown.identity().reference().value());
        values.put("links", links);
        values.put("hasLinks", !links.isEmpty());
        values.put("moreLinks", all.size() > MOST);
        List<Recorded> outcomes = store.outcomes().of(id);
        values.put("outcome", outcomes.isEmpty() ? List.of() : List.of(outcome(outcomes.get(outcomes.size() - 1))));
    }

    private static boolean isOfIncident(Link link) {
        return link.kind() == RelationKind.SAME_INCIDENT;
    }

    private Map<String, Object> line(Link link, Case other) {
        boolean story = !isOfIncident(link);
        boolean joined = link.state() == State.JOINED;
        return Map.of(
                "reference", other.identity().reference().value(),
                "kind", show.word("relation", link.kind()),
                "subject", Optional.ofNullable(other.substance().subject()).orElse(show.text("case.noSubject")),
                "meta", meta(link, other),
                "why", link.why().stream().map(show::sentence).toList(),
                "joined", joined,
                "state", show.text("link." + link.state().word()),
                "contacts", joined && story ? contacts(other) : List.of(),
                "many", joined && story);
    }

    private List<String> meta(Link link, Case other) {
        return List.of(
                show.word("kind", other.firstContact().kind()),
                show.instant(other.firstContact().receivedAt()),
                show.percent(link.score()));
    }

    /** What was said in the other case, so that nobody has to look there. */
    private List<Map<String, Object>> contacts(Case other) {
        return other.contacts().stream()
                .limit(20)
                .map(contact -> Map.<String, Object>of(
                        "kind", show.word("kind", contact.kind()),
                        "received", show.instant(contact.receivedAt()),
                        "text", contact.text()))
                .toList();
    }

    private Map<String, Object> outcome(Recorded recorded) {
        String remedies = String.join(
                ", ",
                recorded.outcome().remedies().stream()
                        .map(remedy -> show.word("remedy", remedy.kind())
                                + (remedy.amount() == null ? "" : " " + new CaseWords(show).amount(remedy.amount())))
                        .toList());
        return Map.of(
                "result", show.text("outcome." + recorded.outcome().result().word()),
                "remedies", remedies,
                "when", show.instant(recorded.outcome().at()),
                "cause", Optional.ofNullable(recorded.outcome().cause()).orElse(""),
                "by", Optional.ofNullable(recorded.outcome().by()).orElse(""));
    }
}
