package org.guichet.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Complainant;
import org.guichet.cases.Contact;
import org.guichet.cases.DateRange;
import org.guichet.cases.Handling;
import org.guichet.cases.PostalAddress;
import org.guichet.cases.Substance;
import org.jspecify.annotations.Nullable;

/** One case in the words of the case page. */
final class CaseView {

    /** A label and what is known under it. */
    record Fact(String label, String value) {}

    /** Where one value of the case came from. */
    record Source(String label, String value, String quote, String part, String by, String confidence) {}

    private static final int LONGEST_VALUE = 140;

    private final Case shown;
    private final Show show;

    CaseView(Case shown, Show show) {
        this.shown = shown;
        this.show = show;
    }

    Map<String, Object> values() {
        Substance substance = shown.substance();
        Map<String, Object> values = new HashMap<>();
        values.put("reference", shown.identity().reference().value());
        values.put("title", shown.identity().reference().value());
        values.put("subject", orElse(substance.subject(), show.text("case.noSubject")));
        values.put("narrative", substance.narrative());
        values.put("narrativeLanguage", orElse(substance.language(), ""));
        values.put("decision", show.word("decision", shown.identity().decision().kind()));
        values.put("decisionReason", shown.identity().decision().reason());
        values.put("registered", show.instant(shown.firstContact().registeredAt()));
        values.put("tags", tags());
        values.put("person", person());
        values.put("facts", facts());
        values.put("handling", handling());
        values.put("contacts", contacts());
        values.put("sources", sources());
        return values;
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
        who.phones().forEach(phone -> facts.add("fact.phone", phone));
        facts.add("fact.address", who.address() == null ? null : address(who.address()));
        facts.add("fact.customerNumber", who.customerNumber());
        facts.add(
                "fact.preferredLanguage",
                who.preferredLanguage() == null ? null : show.languageName(who.preferredLanguage()));
        return facts.list;
    }

    private List<Fact> facts() {
        Substance substance = shown.substance();
        Facts facts = new Facts();
        facts.add("fact.occurredOn", substance.occurredOn() == null ? null : dates(substance.occurredOn()));
        substance
                .references()
                .forEach(one -> facts.list.add(new Fact(show.word("reference", one.kind()), one.value())));
        facts.add(
                "fact.amounts",
                substance.amounts().stream()
                        .map(amount -> amount.value() + " " + amount.currency())
                        .collect(Collectors.joining(", ")));
        facts.add("fact.product", substance.product());
        facts.add("fact.site", substance.site());
        facts.add(
                "fact.remedy",
                substance.remedySought().stream()
                        .map(remedy -> show.word("remedy", remedy.kind()))
                        .collect(Collectors.joining(", ")));
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
        handling.deadlines()
                .forEach(due -> facts.list.add(
                        new Fact(show.word("deadline", due.kind()), show.date(due.due()) + " (" + due.regime() + ")")));
        facts.add(
                "fact.missing",
                handling.missing().stream()
                        .map(missing -> show.word("pointer", missing.field()))
                        .collect(Collectors.joining(", ")));
        return facts.list;
    }

    private List<Map<String, Object>> contacts() {
        List<Map<String, Object>> contacts = new ArrayList<>();
        for (Contact contact : shown.contacts()) {
            contacts.add(new ContactView(shown, contact, show).values());
        }
        return contacts;
    }

    private List<Source> sources() {
        JsonNode tree = CaseJson.toTree(shown);
        List<Source> sources = new ArrayList<>();
        shown.evidence()
                .forEach((pointer, evidence) -> sources.add(new Source(
                        label(pointer),
                        shortened(value(tree.at(pointer))),
                        orElse(evidence.quote(), ""),
                        evidence.part(),
                        evidence.by(),
                        show.percent(evidence.confidence()))));
        return sources;
    }

    private String label(String pointer) {
        String name = pointer.substring(1).replaceAll("/[0-9]+", "").replace('/', '.');
        return show.word("pointer", name);
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, wholeCharacters(value)) + "…";
    }

    private static int wholeCharacters(String value) {
        return Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
    }

    private static String value(JsonNode node) {
        if (node.isValueNode()) {
            return node.asText();
        }
        Set<String> words = new LinkedHashSet<>();
        node.forEach(inner -> words.add(value(inner)));
        return String.join(" ", words);
    }

    private static String address(PostalAddress address) {
        List<String> parts = new ArrayList<>(address.lines());
        parts.add((orElse(address.postcode(), "") + " " + orElse(address.city(), "")).strip());
        parts.add(orElse(address.country(), ""));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private String dates(DateRange range) {
        String from = show.date(range.from());
        return range.from().equals(range.to()) ? from : from + " – " + show.date(range.to());
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
