package org.guichet.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.Erasure;
import org.guichet.cases.Handling;
import org.guichet.cases.Harm;
import org.guichet.cases.Origin;
import org.guichet.cases.Representative;
import org.guichet.cases.Substance;
import org.guichet.store.Acknowledgement;
import org.jspecify.annotations.Nullable;

/** One case in the words of the case page. */
final class CaseView {

    /** A label and what is known under it. */
    record Fact(String label, String value) {}

    private final Case shown;
    private final Optional<Acknowledgement> acknowledgement;
    private final Show show;
    private final CaseWords words;

    /** @param acknowledgement what became of telling the complainant; empty when nobody was to be told, or not yet */
    CaseView(Case shown, Optional<Acknowledgement> acknowledgement, Show show) {
        this.shown = shown;
        this.acknowledgement = acknowledgement;
        this.show = show;
        this.words = new CaseWords(show);
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
        values.put("person", person());
        values.put("facts", facts());
        values.put("handling", handling());
        values.put("related", related());
        List<ContactView> contacts = shown.contacts().stream()
                .map(contact -> new ContactView(shown, contact, show))
                .toList();
        values.put("contacts", contacts.stream().map(ContactView::values).toList());
        Map<String, String> marked = new HashMap<>();
        contacts.forEach(contact -> marked.putAll(contact.marked()));
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
        shown.handling().flags().forEach(flag -> tags.add(show.word("flag", flag)));
        return tags;
    }

    private List<Fact> person() {
        Complainant who = shown.people().complainant();
        Facts facts = new Facts();
        facts.add("fact.name", who.name());
        who.emails().forEach(email -> facts.add("fact.email", email));
        who.phones().forEach(phone -> facts.add("fact.phone", words.phone(phone)));
        facts.add("fact.address", who.address() == null ? null : words.address(who.address()));
        facts.add("fact.customerNumber", who.customerNumber());
        facts.add(
                "fact.preferredLanguage",
                who.preferredLanguage() == null ? null : show.languageName(who.preferredLanguage()));
        Representative by = shown.people().representative();
        facts.add("fact.representative", by == null ? null : by.party().name());
        return facts.list;
    }

    private List<Fact> facts() {
        Substance substance = shown.substance();
        Facts facts = new Facts();
        facts.add("fact.occurredOn", substance.occurredOn() == null ? null : words.dates(substance.occurredOn()));
        String customer = shown.people().complainant().customerNumber();
        substance.references().stream()
                .filter(one -> !one.value().equals(customer))
                .forEach(one -> facts.list.add(new Fact(show.word("reference", one.kind()), one.value())));
        facts.add(
                "fact.amounts", substance.amounts().stream().map(words::amount).collect(Collectors.joining(", ")));
        facts.add("fact.product", substance.product());
        facts.add("fact.site", substance.site());
        facts.add(
                "fact.remedy",
                substance.remedySought().stream()
                        .map(remedy -> show.word("remedy", remedy.kind()))
                        .collect(Collectors.joining(", ")));
        Harm harm = substance.harm();
        facts.add("fact.danger", harm == null ? null : harm.description());
        return facts.list;
    }

    private List<Fact> handling() {
        Handling handling = shown.handling();
        Facts facts = new Facts();
        facts.add(
                "fact.priority",
                handling.priority() == null
                        ? null
                        : show.word("priority", handling.priority().level()));
        facts.add("fact.promised", handling.promisedBy() == null ? null : show.date(handling.promisedBy()));
        handling.deadlines()
                .forEach(due -> facts.list.add(
                        new Fact(show.word("deadline", due.kind()), show.date(due.due()) + " (" + due.regime() + ")")));
        facts.add(
                "fact.acknowledgement",
                acknowledgement.map(words::acknowledgement).orElse(null));
        facts.add(
                "fact.missing",
                handling.missing().stream()
                        .map(missing -> words.field(missing.field()))
                        .collect(Collectors.joining(", ")));
        return facts.list;
    }

    /** Each with the sentences that say why, in the languages that they are in. */
    private List<Map<String, Object>> related() {
        return shown.handling().related().stream()
                .map(relation -> Map.<String, Object>of(
                        "path",
                        "/cases/" + relation.caseId(),
                        "kind",
                        show.word("relation", relation.kind()),
                        "why",
                        relation.why().stream().map(show::sentence).toList()))
                .toList();
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    /** Collects only what is known. */
    private final class Facts {
        private final List<Fact> list = new ArrayList<>();

        void add(String key, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                list.add(new Fact(show.text(key), value));
            }
        }
    }
}
