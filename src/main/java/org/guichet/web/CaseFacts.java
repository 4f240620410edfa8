package org.guichet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.cases.Amount;
import org.guichet.cases.Assignment;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.Handling;
import org.guichet.cases.PriorStep;
import org.guichet.cases.Priority;
import org.guichet.cases.Representative;
import org.guichet.cases.Substance;
import org.guichet.store.Acknowledgement;
import org.jspecify.annotations.Nullable;

/** What is known of a case, value by value: each leads to the words that it was taken from, and says why where there is more. */
final class CaseFacts {

    private static final String UNCLASSIFIED = "unclassified";

    /**
     * A label and what is known under it.
     *
     * @param why sentences, in the languages that they are in
     */
    record Fact(String label, List<Value> values, List<Show.Sentence> why) {}

    /** @param at the id of the marked words in the page; empty where none are marked */
    record Value(String text, String at) {}

    private final Case shown;
    private final Map<String, String> marked;
    private final Optional<Acknowledgement> acknowledgement;
    private final Show show;
    private final CaseWords words;

    /** @param marked the id of the marked words in the page, by the value's pointer */
    CaseFacts(Case shown, Map<String, String> marked, Optional<Acknowledgement> acknowledgement, Show show) {
        this.shown = shown;
        this.marked = marked;
        this.acknowledgement = acknowledgement;
        this.show = show;
        this.words = new CaseWords(show);
    }

    List<Fact> person() {
        Complainant who = shown.people().complainant();
        Facts facts = new Facts();
        facts.add("fact.name", who.name(), "/complainant/name");
        for (int i = 0; i < who.emails().size(); i++) {
            facts.add("fact.email", who.emails().get(i), "/complainant/emails/" + i);
        }
        for (int i = 0; i < who.phones().size(); i++) {
            facts.add("fact.phone", words.phone(who.phones().get(i)), "/complainant/phones/" + i);
        }
        facts.add("fact.address", who.address() == null ? null : words.address(who.address()), "/complainant/address");
        facts.add("fact.customerNumber", who.customerNumber(), "/complainant/customerNumber");
        String language = who.preferredLanguage();
        facts.add(
                "fact.preferredLanguage",
                language == null ? null : show.languageName(language),
                "/complainant/preferredLanguage");
        Representative by = shown.people().representative();
        facts.add("fact.representative", by == null ? null : by.party().name(), "/representative/name");
        return facts.list;
    }

    List<Fact> facts() {
        Substance substance = shown.substance();
        Facts facts = new Facts();
        addNature(facts, substance);
        facts.add(
                "fact.occurredOn",
                substance.occurredOn() == null ? null : words.dates(substance.occurredOn()),
                "/occurredOn");
        addReferences(facts, substance);
        addAll(
                facts,
                "fact.amounts",
                substance.amounts().stream().map(words::amount).toList(),
                "/amounts/");
        facts.add("fact.product", substance.product(), "/product");
        facts.add("fact.site", substance.site(), "/site");
        addAll(
                facts,
                "fact.remedy",
                substance.remedySought().stream().map(words::remedy).toList(),
                "/remedySought/");
        addAll(
                facts,
                "fact.tried",
                substance.priorSteps().stream().map(PriorStep::what).toList(),
                "/priorSteps/");
        facts.add(
                "fact.danger",
                substance.harm() == null ? null : substance.harm().description(),
                "/harm");
        return facts.list;
    }

    private void addNature(Facts facts, Substance substance) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < substance.nature().size(); i++) {
            var nature = substance.nature().get(i);
            if (!nature.code().equals(UNCLASSIFIED)) {
                values.add(value(
                        show.nature(nature.code()) + " (" + show.percent(nature.confidence()) + ")", "/nature/" + i));
            }
        }
        facts.addAll(show.text("fact.nature"), values, List.of());
    }

    private void addReferences(Facts facts, Substance substance) {
        String customer = shown.people().complainant().customerNumber();
        for (int i = 0; i < substance.references().size(); i++) {
            var one = substance.references().get(i);
            if (!one.value().equals(customer)) {
                facts.addAll(
                        show.word("reference", one.kind()), List.of(value(one.value(), "/references/" + i)), List.of());
            }
        }
    }

    private void addAll(Facts facts, String key, List<String> texts, String pointer) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            values.add(value(texts.get(i), pointer + i));
        }
        facts.addAll(show.text(key), values, List.of());
    }

    List<Fact> handling() {
        Handling handling = shown.handling();
        Facts facts = new Facts();
        addPriority(facts, handling.priority());
        addAssignment(facts, handling.assignment());
        handling.immediateAction()
                .forEach(action -> facts.add(
                        "fact.immediateAction",
                        action.by() == null ? action.what() : action.what() + " (" + action.by() + ")",
                        ""));
        facts.add("fact.promised", handling.promisedBy() == null ? null : show.date(handling.promisedBy()), "");
        handling.deadlines()
                .forEach(due -> facts.addAll(
                        show.word("deadline", due.kind()),
                        List.of(new Value(show.date(due.due()) + " (" + due.regime() + ")", "")),
                        List.of(words.basis(due))));
        facts.add(
                "fact.acknowledgement",
                acknowledgement.map(words::acknowledgement).orElse(null),
                "");
        facts.addAll(
                show.text("fact.missing"),
                handling.missing().stream()
                        .map(missing -> new Value(words.field(missing.field()), ""))
                        .toList(),
                List.of());
        return facts.list;
    }

    private void addPriority(Facts facts, @Nullable Priority priority) {
        if (priority != null) {
            facts.addAll(
                    show.text("fact.priority"),
                    List.of(value(show.word("priority", priority.level()), "/priority")),
                    priority.reasons().stream().map(show::sentence).toList());
        }
    }

    private void addAssignment(Facts facts, @Nullable Assignment assignment) {
        if (assignment != null) {
            String handler = assignment.handler();
            Amount limit = assignment.authorityLimit();
            String who = handler == null ? assignment.queue() : assignment.queue() + ", " + handler;
            List<Show.Sentence> why = limit == null
                    ? List.of()
                    : List.of(show.ownSentence(show.text("fact.authority") + " " + words.amount(limit)));
            facts.addAll(show.text("fact.assignment"), List.of(new Value(who, "")), why);
        }
    }

    private Value value(String text, String pointer) {
        return new Value(text, marked.getOrDefault(pointer, ""));
    }

    /** Collects only what is known. */
    private final class Facts {
        private final List<Fact> list = new ArrayList<>();

        void add(String key, @Nullable String text, String pointer) {
            if (text != null && !text.isBlank()) {
                list.add(new Fact(show.text(key), List.of(value(text, pointer)), List.of()));
            }
        }

        void addAll(String label, List<Value> values, List<Show.Sentence> why) {
            if (!values.isEmpty()) {
                list.add(new Fact(label, values, why));
            }
        }
    }
}
