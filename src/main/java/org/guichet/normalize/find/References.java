package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.cases.CaseReference;
import org.guichet.cases.Reference;
import org.guichet.cases.ReferenceKind;
import org.guichet.submission.Span;

/**
 * Finds the numbers that people quote. A number counts when a configured pattern fits it whole and one of the pattern's
 * context words leads to it: next to it but for filler ("commande n° 4711"), or in the same sentence when "n°", "number"
 * or the like stands right before the number.
 */
public final class References {

    /** Between two numbers of one kind. */
    private static final Pattern JOINT = Pattern.compile("\\s?(?:,|;|/|&|et|and|ou|or)\\s?(?:n°|no\\.?|#)?\\s?");

    private static final int LONGEST_JOINT = 10;
    private static final String SERVICE = " service";

    private static final int DASH = 4; // its place in a case reference, and how much stands behind it
    private static final Pattern CASE_REFERENCE = Pattern.compile("[2-9a-hj-km-np-z]{4}-[2-9a-hj-km-np-z]{4}");

    private static final Shape S10 = new Shape("AA999999999AA");

    private final List<Recogniser> recognisers;

    /** Those that need no word to lead to the number. */
    private final Alternatives telling;

    public References(List<ReferencePattern> patterns) {
        recognisers = patterns.stream().map(Recogniser::of).toList();
        telling = new Alternatives(
                patterns.stream().filter(pattern -> !pattern.needsContext()).toList());
    }

    private record Recogniser(ReferencePattern pattern, Optional<Cues> cues) {
        static Recogniser of(ReferencePattern pattern) {
            return new Recogniser(pattern, pattern.needsContext() ? Optional.of(pattern.cues()) : Optional.empty());
        }
    }

    /** Lists of words that lead to a number, as they are looked for in every text with numbers. */
    public List<Cues> contexts() {
        return recognisers.stream()
                .flatMap(recogniser -> recogniser.cues().stream())
                .toList();
    }

    /** A reading of one number; the nearer the context the better. */
    private record Candidate(ReferenceKind kind, int distance, boolean fallback) {

        boolean isLikelierThan(Candidate other) {
            return fallback == other.fallback ? distance < other.distance : other.fallback;
        }
    }

    /**
     * All references in the text, in order.
     *
     * @param taken spans that are known to be something else (dates, amounts)
     */
    public List<Found<CaseReference>> in(String original, Folded folded, Collection<Span> taken) {
        return in(original, folded, taken, false);
    }

    /**
     * The same in text that was recognised from an image.
     *
     * @param recognised whether a number that fits no pattern as it was read may be put right so that it fits one
     */
    public List<Found<CaseReference>> in(String original, Folded folded, Collection<Span> taken, boolean recognised) {
        if (folded.numberStarts().length == 0) {
            return List.of(); // a case's reference has one too
        }
        List<Span> tokens = NumberTokens.in(folded);
        tokens.removeIf(token -> Spans.overlapsAny(token, taken) || recognised && isPostcode(token, original));
        if (tokens.isEmpty()) { // groups hold at least one of them
            return caseReferences(original, folded);
        }
        List<List<Span>> contexts = contexts(folded);
        List<Found<CaseReference>> found = caseReferences(original, folded);
        for (Span groups : GroupedNumbers.in(original, folded)) {
            String value = GroupedNumbers.joined(groups.of(original));
            if (!Spans.overlapsAny(groups, taken)) {
                recognise(groups, value, folded, contexts)
                        .ifPresent(kind -> found.add(new Found<>(new CaseReference(kind, value), groups)));
            }
        }
        List<Span> read = found.stream().map(Found::span).toList(); // no token reaches into another
        for (Span token : tokens) {
            if (!Spans.overlapsAny(token, read)) {
                read(token, readings(token.of(original), recognised), folded, contexts)
                        .or(() -> listed(token, original, folded.text(), found))
                        .ifPresent(reference -> found.add(new Found<>(reference, token)));
            }
        }
        found.sort(Comparator.comparingInt(f -> f.span().from()));
        return found;
    }

    /** For each recogniser. A loop: this is asked of every turn of a call with a number in it. */
    private List<List<Span>> contexts(Folded folded) {
        List<List<Span>> contexts = new ArrayList<>(recognisers.size());
        for (Recogniser recogniser : recognisers) {
            contexts.add(
                    recogniser.cues().isEmpty()
                            ? List.of()
                            : recogniser.cues().get().all(folded));
        }
        return contexts;
    }

    /** "Commandes 448120 et 448121": of the kind of the one found last, when both are as long. */
    private static Optional<CaseReference> listed(
            Span token, String original, String folded, List<Found<CaseReference>> found) {
        String value = token.of(original);
        if (found.isEmpty() || NumberContext.isDoubtful(value)) {
            return Optional.empty();
        }
        Found<CaseReference> last = found.get(found.size() - 1);
        boolean follows = last.span().to() <= token.from()
                && token.from() - last.span().to() <= LONGEST_JOINT
                && last.value().value().length() == value.length()
                && JOINT.matcher(folded.substring(last.span().to(), token.from()))
                        .matches();
        return follows ? Optional.of(new CaseReference(last.value().kind(), value)) : Optional.empty();
    }

    /** "Service clients / 59777 Lille": a line of an address on a letter. */
    private static boolean isPostcode(Span token, String original) {
        boolean begins = token.from() == 0 || original.charAt(token.from() - 1) == '\n';
        int end = original.indexOf('\n', token.to());
        return begins
                && TownLine.of(original.substring(token.from(), end < 0 ? original.length() : end))
                        .isPresent();
    }

    /** The first reading of a number that is recognised. */
    private Optional<CaseReference> read(Span token, List<String> readings, Folded folded, List<List<Span>> contexts) {
        for (String value : readings) {
            Optional<ReferenceKind> kind = recognise(token, value, folded, contexts);
            if (kind.isPresent()) {
                return Optional.of(new CaseReference(kind.get(), value));
            }
        }
        return Optional.empty();
    }

    /** As it stands; and, where it was recognised, as digits only and as a number of registered mail. */
    private static List<String> readings(String value, boolean recognised) {
        if (!recognised) {
            return List.of(value);
        }
        List<String> readings = new ArrayList<>(List.of(value, Misread.digits(value)));
        S10.fit(value).map(Shape.Fit::text).ifPresent(readings::add);
        return readings;
    }

    /** What a number is that was given without saying so, by its shape alone. */
    public Optional<ReferenceKind> kindByShape(String value) {
        if (Reference.parse(value).isPresent()) {
            return Optional.of(ReferenceKind.CASE);
        }
        return recognisers.stream()
                .map(Recogniser::pattern)
                .filter(pattern -> !pattern.needsContext() && pattern.fits(value))
                .map(ReferencePattern::kind)
                .findFirst();
    }

    private Optional<ReferenceKind> recognise(Span token, String value, Folded folded, List<List<Span>> contexts) {
        Candidate best = null;
        NumberContext around = new NumberContext(token, value, folded.text());
        int unled = telling.mayFit(value) ? 0 : -1;
        for (int i = 0; i < recognisers.size(); i++) {
            ReferencePattern pattern = recognisers.get(i).pattern();
            int distance = pattern.needsContext() ? around.distance(contexts.get(i)) : unled;
            Candidate candidate = new Candidate(pattern.kind(), distance, pattern.fallback());
            boolean wanted = distance >= 0 && (best == null || candidate.isLikelierThan(best));
            best = wanted && pattern.fits(value) ? candidate : best;
        }
        return Optional.ofNullable(best).map(Candidate::kind);
    }

    /**
     * The number that answers a question about one: "your order number?" – "774219". The question's last context word tells
     * its kind.
     *
     * @param taken spans of the answer that are known to be something else
     */
    public Optional<Found<CaseReference>> answering(
            Folded question, String original, Folded answer, Collection<Span> taken) {
        for (Span token : NumberTokens.in(answer)) {
            if (!Spans.overlapsAny(token, taken) && !NumberContext.isDoubtful(token.of(answer.text()))) {
                String value = token.of(original);
                return asked(question, value).map(kind -> new Found<>(new CaseReference(kind, value), token));
            }
        }
        return Optional.empty();
    }

    private Optional<ReferenceKind> asked(Folded question, String value) {
        int last = -1;
        Optional<ReferenceKind> asked = Optional.empty();
        for (Recogniser recogniser : recognisers) {
            int at = recogniser.cues().map(cues -> lastNamed(cues, question)).orElse(-1);
            if (at > last
                    && !recogniser.pattern().fallback()
                    && recogniser.pattern().fits(value)) {
                last = at;
                asked = Optional.of(recogniser.pattern().kind());
            }
        }
        return asked;
    }

    /** Where the last of these words ends in the question; -1 when none is there. */
    private static int lastNamed(Cues cues, Folded question) {
        List<Span> named = cues.all(question);
        for (int i = named.size() - 1; i >= 0; i--) {
            if (!isDepartment(question.text(), named.get(i))) {
                return named.get(i).to();
            }
        }
        return -1;
    }

    /** "Service clients, bonjour" and "customer services" ask for no customer's number. */
    private static boolean isDepartment(String question, Span named) {
        return question.startsWith(SERVICE, named.to())
                || question.startsWith(SERVICE.strip(), named.from() - SERVICE.length())
                || question.startsWith(SERVICE.strip() + "s", named.from() - SERVICE.length() - 1);
    }

    private static List<Found<CaseReference>> caseReferences(String original, Folded folded) {
        List<Found<CaseReference>> found = new ArrayList<>();
        String text = folded.text();
        if (text.indexOf('-', DASH) < 0) {
            return found;
        }
        var matcher = CASE_REFERENCE.matcher(text);
        int from = 0;
        // Tried at dashes with a word around only: the expression fits nearly every letter of a text half-way.
        for (int dash = text.indexOf('-', DASH); dash >= 0; dash = text.indexOf('-', dash + 1)) {
            int start = dash - DASH;
            int end = dash + 1 + DASH;
            if (start < from
                    || !standsAlone(start, end, text)
                    || !matcher.region(start, end).matches()) {
                continue;
            }
            Span span = new Span(start, end);
            Optional<Reference> reference = Reference.parse(span.of(original));
            if (reference.isPresent() && span.of(text).chars().anyMatch(Character::isDigit)) {
                found.add(new Found<>(
                        new CaseReference(ReferenceKind.CASE, reference.get().value()), span));
                from = span.to();
            }
        }
        return found;
    }

    private static boolean standsAlone(int from, int to, String text) {
        return to <= text.length()
                && (from == 0 || !isInner(text.charAt(from - 1)))
                && (to == text.length() || !isInner(text.charAt(to)));
    }

    private static boolean isInner(char c) {
        return c == '-' || Character.isLetterOrDigit(c);
    }
}
