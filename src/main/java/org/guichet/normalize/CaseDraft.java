package org.guichet.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guichet.cases.Amount;
import org.guichet.cases.CaseReference;
import org.guichet.cases.DateRange;
import org.guichet.cases.Decision;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Harm;
import org.guichet.cases.ImmediateAction;
import org.guichet.cases.Missing;
import org.guichet.cases.Nature;
import org.guichet.cases.People;
import org.guichet.cases.PriorStep;
import org.guichet.cases.Priority;
import org.guichet.cases.Remedy;
import org.guichet.cases.Representative;
import org.guichet.cases.Substance;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/** A case in the making: what the steps have found so far, and where. Not thread-safe. */
final class CaseDraft {

    /** More of one kind is not a complaint any more but a list; keeps hostile texts from making huge cases. */
    static final int MOST_VALUES = 50;

    private final UUID contact;
    final PartyDraft complainant = new PartyDraft();

    @Nullable
    Representative representative;

    @Nullable
    Decision decision;

    @Nullable
    String subject;

    String narrative = "";

    @Nullable
    String language;

    @Nullable
    DateRange occurredOn;

    final List<CaseReference> references = new ArrayList<>();
    final List<Amount> amounts = new ArrayList<>();

    @Nullable
    String product;

    @Nullable
    String site;

    final List<PriorStep> priorSteps = new ArrayList<>();
    final List<Remedy> remedies = new ArrayList<>();
    final List<Nature> natures = new ArrayList<>();

    @Nullable
    Harm harm;

    @Nullable
    Priority priority;

    final List<Missing> missing = new ArrayList<>();
    final List<ImmediateAction> actions = new ArrayList<>();
    final Set<String> flags = new LinkedHashSet<>();
    private final Map<String, List<Span>> taken = new HashMap<>();
    private final Map<String, List<Span>> wishes = new HashMap<>();
    private final Map<String, List<Span>> dataAsked = new HashMap<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    /** @param contact the id under which evidence is recorded */
    CaseDraft(UUID contact) {
        this.contact = contact;
    }

    /**
     * The same so far, to go on from another way.
     *
     * @param otherContact the id under which its evidence is recorded, also what there is already
     */
    CaseDraft copy(UUID otherContact) {
        CaseDraft copy = new CaseDraft(otherContact);
        copy.complainant.takeFrom(complainant);
        copy.representative = representative;
        copy.decision = decision;
        copy.subject = subject;
        copy.narrative = narrative;
        copy.language = language;
        copy.occurredOn = occurredOn;
        copy.references.addAll(references);
        copy.amounts.addAll(amounts);
        copy.product = product;
        copy.site = site;
        copy.priorSteps.addAll(priorSteps);
        copy.remedies.addAll(remedies);
        copy.natures.addAll(natures);
        copy.harm = harm;
        copy.priority = priority;
        copy.missing.addAll(missing);
        copy.actions.addAll(actions);
        copy.flags.addAll(flags);
        taken.forEach((part, spans) -> copy.taken.put(part, new ArrayList<>(spans)));
        wishes.forEach((part, spans) -> copy.wishes.put(part, new ArrayList<>(spans)));
        dataAsked.forEach((part, spans) -> copy.dataAsked.put(part, new ArrayList<>(spans)));
        evidence.forEach((pointer, found) -> copy.evidence.put(pointer, found.ofContact(otherContact)));
        return copy;
    }

    /**
     * Records where the value at this JSON Pointer came from.
     *
     * @param by the step's machine word
     */
    void evidence(String pointer, Source source, String by, double confidence) {
        Integer from = source.span() == null ? null : source.span().from();
        Integer to = source.span() == null ? null : source.span().to();
        evidence.put(pointer, new Evidence(contact, source.part(), from, to, source.quote(), by, confidence));
    }

    /** Adds a value to a list of the case, with its evidence, unless it is there already or the list is full. */
    <T> boolean add(List<T> list, String pointer, T value, Source source, String by, double confidence) {
        if (list.size() >= MOST_VALUES || list.contains(value)) {
            return false;
        }
        evidence(pointer + "/" + list.size(), source, by, confidence);
        return list.add(value);
    }

    /** Remembers that these characters of a part mean something already, so that no later step takes them for a phone. */
    void take(String part, Span span) {
        taken.computeIfAbsent(part, p -> new ArrayList<>()).add(span);
    }

    List<Span> taken(String part) {
        return taken.getOrDefault(part, List.of());
    }

    /** Remembers that these characters of a part say what is wished for, which is not what went wrong. */
    void wish(String part, Span span) {
        wishes.computeIfAbsent(part, p -> new ArrayList<>()).add(span);
    }

    /** Remembers that these characters of a part ask for personal data, besides what the complaint is about. */
    void askData(String part, Span span) {
        dataAsked.computeIfAbsent(part, p -> new ArrayList<>()).add(span);
    }

    /** Which of the words say what the complaint is about. */
    Matter matter() {
        return new Matter(wishes, dataAsked);
    }

    People people() {
        return new People(complainant.toComplainant(), null, representative);
    }

    Substance substance() {
        return new Substance(
                subject,
                narrative,
                language,
                occurredOn,
                references,
                amounts,
                product,
                site,
                remedies,
                natures,
                harm,
                priorSteps);
    }

    Handling handling() {
        return new Handling(priority, List.of(), null, null, missing, List.of(), List.copyOf(flags), actions);
    }

    Map<String, Evidence> evidence() {
        return evidence;
    }
}
