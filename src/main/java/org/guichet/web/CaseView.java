package org.guichet.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guichet.cases.Case;
import org.guichet.cases.Erasure;
import org.guichet.cases.Missing;
import org.guichet.cases.Origin;
import org.guichet.cases.Relation;
import org.guichet.cases.Substance;
import org.guichet.followup.Forks;
import org.guichet.store.Acknowledgement;
import org.jspecify.annotations.Nullable;

/** One case in the words of the case page. */
final class CaseView {

    private final Case shown;
    private final List<Case> revisions;
    private final Map<String, String> marked = new HashMap<>();
    private final Optional<Acknowledgement> acknowledgement;
    private final Show show;

    /**
     * @param revisions the newest ones first; only what they differ in is shown
     * @param acknowledgement what became of telling the complainant; empty when nobody was to be told, or not yet
     */
    CaseView(Case shown, List<Case> revisions, Optional<Acknowledgement> acknowledgement, Show show) {
        this.shown = shown;
        this.revisions = revisions;
        this.acknowledgement = acknowledgement;
        this.show = show;
    }

    Map<String, Object> values() {
        Substance substance = shown.substance();
        Map<String, Object> values = new HashMap<>();
        values.put("reference", shown.identity().reference().value());
        values.put(
                "title",
                show.text("title.case") + " " + shown.identity().reference().value());
        values.put("subject", orElse(substance.subject(), show.text("case.noSubject")));
        values.put("narrative", substance.narrative());
        values.put("narrativeLanguage", orElse(substance.language(), ""));
        values.put("decision", show.word("decision", shown.identity().decision().kind()));
        values.put("decisionReason", show.sentence(shown.identity().decision().reason()));
        values.put("silence", silence());
        values.put("registered", show.instant(shown.firstContact().registeredAt()));
        values.put("tags", tags());
        List<ContactView> contacts = shown.contacts().stream()
                .map(contact -> new ContactView(shown, contact, show))
                .toList();
        values.put("contacts", contacts.stream().map(ContactView::values).toList());
        contacts.forEach(contact -> marked.putAll(contact.marked()));
        CaseFacts facts = new CaseFacts(shown, marked, acknowledgement, show);
        values.put("person", facts.person());
        values.put("facts", facts.facts());
        values.put("handling", facts.handling());
        values.put("related", related());
        List<RevisionView.Step> history = new RevisionView(revisions, show).steps();
        values.put("history", history);
        values.put("hasHistory", !history.isEmpty());
        values.put("sources", new Sources(shown, show).rows(marked));
        return values;
    }

    /** What stands where there is no narrative. */
    private String silence() {
        Erasure erased = shown.erased();
        if (erased != null) {
            return show.text("case.erased") + " " + show.instant(erased.at());
        }
        return show.text(isProactive() ? "case.noticed" : "case.noNarrative");
    }

    private boolean isProactive() {
        return shown.identity().origin() == Origin.PROACTIVE;
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        tags.add(show.word("kind", shown.firstContact().kind()));
        tags.add(show.word("origin", shown.identity().origin()));
        if (shown.substance().language() != null) {
            tags.add(show.languageName(shown.substance().language()));
        }
        shown.handling().flags().forEach(flag -> tags.add(show.flag(flag)));
        if (shown.handling().missing().stream().anyMatch(Missing::blocking)) {
            tags.add(show.text("case.noWayToAnswer"));
        }
        return tags;
    }

    /** Each with the sentences that say why, in the languages that they are in. */
    private List<Map<String, Object>> related() {
        List<Relation> relations = shown.handling().related();
        return IntStream.range(0, relations.size())
                .mapToObj(place -> related(place, relations.get(place)))
                .toList();
    }

    private Map<String, Object> related(int place, Relation relation) {
        boolean forked = Forks.isFork(shown, place);
        return Map.of(
                "path",
                "/cases/" + relation.caseId(),
                "kind",
                forked ? show.text("relation.forked") : show.word("relation", relation.kind()),
                "why",
                relation.why().stream().map(show::sentence).toList());
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
