package org.guichet.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.cases.Amount;
import org.guichet.cases.CaseReference;
import org.guichet.cases.Reference;
import org.guichet.cases.ReferenceKind;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.References;
import org.guichet.submission.Fields;
import org.guichet.submission.Place;
import org.guichet.submission.Span;
import org.guichet.submission.Stated;

/** Numbers by which somebody's system knows the matter: those stated in structure, then those in the texts. */
final class ReferenceStep implements Step {

    private static final String BY = "reference";
    private static final String TURN = "turn:";
    private static final int LONGEST_QUESTION = 300;
    private static final Map<String, ReferenceKind> KIND_OF_FIELD = Map.of(
            Fields.ORDER, ReferenceKind.ORDER,
            Fields.INVOICE, ReferenceKind.INVOICE,
            Fields.CONTRACT, ReferenceKind.CONTRACT,
            Fields.TRACKING, ReferenceKind.TRACKING,
            Fields.CUSTOMER_NUMBER, ReferenceKind.CUSTOMER);
    private final References references;

    ReferenceStep(References references) {
        this.references = references;
    }

    @Override
    public List<Cues> phrases() {
        return references.contexts();
    }

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        List<Place> places = intake.submission().stated().stream()
                .filter(stated -> isReference(stated.field()))
                .map(Stated::place)
                .flatMap(Stream::ofNullable)
                .toList();
        List<Located> inText = inText(intake, draft).stream()
                .filter(located -> !isWithin(located.source(), places))
                .collect(Collectors.toCollection(ArrayList::new));
        intake.dictations().forEach(dictation -> addDictated(dictation, inText, draft));
        intake.submission().stated().forEach(stated -> state(stated, inText, draft));
        inText.stream().filter(Located::own).forEach(located -> write(located, draft, 0.95));
        inText.stream().filter(located -> !located.own()).forEach(located -> write(located, draft, 0.6));
    }

    /** What stands in each passage; where nothing does, what answers the question of the one before. */
    private List<Located> inText(Intake intake, CaseDraft draft) {
        List<Located> inText = new ArrayList<>();
        SearchText before = null;
        for (SearchText text : intake.texts()) {
            List<Located> found = find(text, draft);
            inText.addAll(found.isEmpty() && before != null ? answer(before, text, draft) : found);
            before = text;
        }
        return inText;
    }

    /** Its pieces are no numbers of their own. */
    private void addDictated(Dictation dictation, List<Located> inText, CaseDraft draft) {
        String value = dictation.value();
        references
                .answering(dictation.question(), value, Folded.of(value), List.of())
                .ifPresent(found -> {
                    inText.removeIf(
                            other -> dictation.parts().contains(other.source().part()));
                    inText.add(new Located(found.value(), dictation.source(), true));
                });
    }

    private record Located(CaseReference reference, Source source, boolean own) {}

    private static boolean isReference(String field) {
        return field.equals(Fields.REFERENCE) || KIND_OF_FIELD.containsKey(field);
    }

    /** A piece of a number that was read whole. */
    private static boolean isWithin(Source source, List<Place> places) {
        Span span = source.span();
        return span != null
                && places.stream()
                        .filter(place -> place.part().equals(source.part()))
                        .map(Place::span)
                        .anyMatch(whole -> whole.from() <= span.from()
                                && span.to() <= whole.to()
                                && whole.to() - whole.from() > span.to() - span.from());
    }

    private List<Located> find(SearchText text, CaseDraft draft) {
        List<Span> other = new ArrayList<>();
        for (Found<Amount> amount : text.amounts()) {
            other.add(amount.span());
        }
        for (Found<LocalDate> date : text.dates()) {
            other.add(date.span());
        }
        List<Found<CaseReference>> found = references.in(text.text(), text.folded(), other, text.recognised());
        found.forEach(f -> other.add(f.span()));
        other.forEach(span -> draft.take(text.part(), text.inPart(span)));
        return found.stream()
                .map(f -> new Located(f.value(), Source.at(text, f.span()), text.isOwn(f.span())))
                .toList();
    }

    /** In a call, the number that somebody else has just asked for. */
    private List<Located> answer(SearchText question, SearchText text, CaseDraft draft) {
        boolean asked = text.part().startsWith(TURN)
                && question.own().isEmpty()
                && question.text().length() <= LONGEST_QUESTION;
        if (!asked || text.own().isEmpty()) {
            return List.of();
        }
        return references.answering(question.folded(), text.text(), text.folded(), draft.taken(text.part())).stream()
                .peek(found -> draft.take(text.part(), found.span()))
                .map(found -> new Located(found.value(), Source.at(text, found.span()), text.isOwn(found.span())))
                .toList();
    }

    private void state(Stated stated, List<Located> inText, CaseDraft draft) {
        Optional<ReferenceKind> kind = stated.field().equals(Fields.REFERENCE)
                ? Optional.of(kind(stated.value(), inText))
                : Optional.ofNullable(KIND_OF_FIELD.get(stated.field()));
        boolean certain = !stated.field().equals(Fields.REFERENCE);
        kind.ifPresent(k -> Text.nonEmptyLine(stated.value())
                .ifPresent(value -> write(
                        new Located(new CaseReference(k, canonical(k, value)), Source.of(stated), true),
                        draft,
                        certain ? stated.confidence() : 0.7)));
    }

    /** What a bare reference is: what the text calls it, what its shape tells; an order when in doubt. */
    private ReferenceKind kind(String value, List<Located> inText) {
        return inText.stream()
                .filter(located -> located.reference().value().equalsIgnoreCase(value))
                .map(located -> located.reference().kind())
                .findFirst()
                .or(() -> references.kindByShape(value))
                .orElse(ReferenceKind.ORDER);
    }

    private static String canonical(ReferenceKind kind, String value) {
        return kind == ReferenceKind.CASE
                ? Reference.parse(value).map(Reference::value).orElse(value)
                : value;
    }

    private static void write(Located located, CaseDraft draft, double confidence) {
        CaseReference reference = located.reference();
        boolean known = draft.references.stream()
                .anyMatch(r ->
                        r.kind() == reference.kind() && tight(r.value()).equalsIgnoreCase(tight(reference.value())));
        if (!known) {
            draft.add(draft.references, "/references", reference, located.source(), BY, confidence);
        }
        if (reference.kind() == ReferenceKind.CUSTOMER && draft.complainant.customerNumber == null && located.own()) {
            draft.complainant.customerNumber = reference.value();
            draft.evidence("/complainant/customerNumber", located.source(), BY, confidence);
        }
    }

    /** A number that is printed in groups is the same number without the blanks. */
    private static String tight(String value) {
        return value.replace(" ", "");
    }
}
