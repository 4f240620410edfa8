package org.guichet.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.cases.Amount;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Remedy;
import org.guichet.cases.RemedyKind;
import org.guichet.normalize.find.CueTable;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Found;
import org.guichet.submission.Fields;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the complainant asks for, and how much: the stated wish, else plain words for one. Who only asks a question, praises
 * or advertises asks for nothing by such words.
 */
final class RemedyStep implements Step {

    private static final String BY = "remedy";
    private static final int SUM_AFTER = 70;
    private static final int SUM_BEFORE = 60;
    private static final int LEADING = 26;
    private static final int PART_REACH = 24;
    private static final int PAID_REACH = 30;
    private static final int EACH_REACH = 12;

    private static final Cues THIS_SUM =
            Cues.of("cette somme", "ce montant", "cet argent", "that amount", "this amount", "that sum", "this sum");

    /** Wishes for money. */
    private static final List<RemedyKind> SUMMED = List.of(RemedyKind.REFUND, RemedyKind.COMPENSATION);

    private static final Set<String> PURPOSE = Set.of("", "de", "d'", "en", "of", "in", "as", "pour");
    private static final String SENTENCE_ENDS = "!?;\n";

    private final Wishes wishes;
    private final Cues giveBack;
    private final Cues paid;
    private final Cues part;
    private final Cues each;
    private final Cues ultimatum;

    RemedyStep() {
        CueTable table = CueTable.load("remedy");
        wishes = new Wishes(table);
        giveBack = table.section("give-back");
        paid = table.section("paid");
        part = table.section("part");
        each = table.section("each");
        ultimatum = table.section("ultimatum");
    }

    @Override
    public List<Cues> phrases() {
        return Stream.concat(wishes.phrases().stream(), Stream.of(ultimatum)).toList();
    }

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        intake.submission().stated(Fields.REMEDY).ifPresent(given -> state(given, draft));
        DecisionKind decided =
                Objects.requireNonNull(draft.decision, "decided before").kind();
        if (decided != DecisionKind.COMPLAINT && decided != DecisionKind.UNDETERMINED) {
            return;
        }
        for (SearchText text : intake.ownTexts()) {
            ultimatum.all(text.folded()).forEach(span -> draft.wish(text.part(), span));
            Map<RemedyKind, List<Span>> all = wishes.in(text);
            all.forEach((kind, spans) -> search(kind, all, text, draft));
        }
    }

    private static void state(String given, CaseDraft draft) {
        for (String word : given.split("[,;]", CaseDraft.MOST_VALUES)) {
            RemedyKind kind = Arrays.stream(RemedyKind.values())
                    .filter(k -> k.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(RemedyKind.OTHER);
            draft.add(
                    draft.remedies,
                    "/remedySought",
                    new Remedy(kind, null),
                    Source.field(Fields.REMEDY, given),
                    BY,
                    1.0);
        }
    }

    /** The first wish of this kind, and the first one with a sum where another has one. */
    private void search(RemedyKind kind, Map<RemedyKind, List<Span>> all, SearchText text, CaseDraft draft) {
        List<Span> wishes = all.getOrDefault(kind, List.of());
        wishes.forEach(wish -> draft.wish(text.part(), wish));
        if (wishes.isEmpty() || draft.remedies.stream().anyMatch(remedy -> remedy.kind() == kind)) {
            return;
        }
        Wish wish = (SUMMED.contains(kind) ? withSum(wishes, others(kind, all), text, draft) : Optional.<Wish>empty())
                .orElseGet(() -> new Wish(wishes.get(0), null));
        Remedy remedy = new Remedy(kind, wish.amount());
        draft.add(draft.remedies, "/remedySought", remedy, Source.at(text, wish.span()), BY, 0.7);
    }

    /** The other wishes for money. */
    private static List<Span> others(RemedyKind kind, Map<RemedyKind, List<Span>> all) {
        return SUMMED.stream()
                .filter(other -> other != kind)
                .flatMap(other -> all.getOrDefault(other, List.of()).stream())
                .toList();
    }

    /** Words for a wish, and the sum in their sentence. */
    private record Wish(Span span, @Nullable Amount amount) {}

    private Optional<Wish> withSum(List<Span> wishes, List<Span> others, SearchText text, CaseDraft draft) {
        for (Span span : wishes) {
            Optional<Amount> sum = sum(text, span, others, draft);
            if (sum.isPresent()) {
                return Optional.of(new Wish(span, sum.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * The sum in the words themselves. Else that in the same sentence: one that is said to be the whole, else the one whose purpose the wish is ("200 € de
     * dommages"), else the next one behind, else the one before. Behind another wish ("le remboursement et une indemnité de
     * 150 €") it is that one's.
     */
    private Optional<Amount> sum(SearchText text, Span wish, List<Span> others, CaseDraft draft) {
        Optional<Found<Amount>> within = text.amounts().stream()
                .filter(found -> wish.covers(found.span().from()))
                .findFirst();
        List<Found<Amount>> behind = text.amounts().stream()
                .filter(found -> found.span().from() >= wish.to())
                .filter(found -> isNear(text, wish.to(), found.span().from(), SUM_AFTER))
                .filter(found -> others.stream()
                        .noneMatch(other -> wish.to() <= other.from()
                                && other.to() <= found.span().from()))
                .toList();
        Optional<Found<Amount>> whole = behind.stream()
                .filter(found -> giveBack.justBefore(text.folded(), found.span().from(), LEADING))
                .findFirst();
        Optional<Found<Amount>> before = before(text, wish);
        return within.or(() -> whole)
                .or(() -> before.filter(found -> isOf(text, found, wish)))
                .or(() -> behind.stream().findFirst())
                .or(() -> before)
                .or(() -> namedBefore(text, wish))
                .or(() -> allThatWasPaid(text, wish))
                .map(found -> Dollars.of(found, text, draft));
    }

    /** "Je demande le remboursement de cette somme": the last one that was named. */
    private Optional<Found<Amount>> namedBefore(SearchText text, Span wish) {
        return THIS_SUM.justAfter(text.folded(), wish.to(), SUM_AFTER)
                ? text.amounts().stream()
                        .filter(found -> found.span().to() <= wish.from())
                        .reduce((first, last) -> last)
                : Optional.empty();
    }

    /** "I paid £64 for a coat that … I want my money back": there is no other sum, and neither a part of it nor more is asked for. */
    private Optional<Found<Amount>> allThatWasPaid(SearchText text, Span wish) {
        List<Found<Amount>> all = text.amounts();
        boolean isPart = part.justBefore(text.folded(), wish.from(), PART_REACH)
                || part.justAfter(text.folded(), wish.to(), PART_REACH);
        return all.stream()
                .filter(found ->
                        !isPart && all.stream().allMatch(other -> other.value().equals(found.value())))
                .filter(found -> paid.justBefore(text.folded(), found.span().from(), PAID_REACH))
                .filter(found -> !each.justAfter(text.folded(), found.span().to(), EACH_REACH))
                .findFirst();
    }

    private static boolean isOf(SearchText text, Found<Amount> sum, Span wish) {
        return PURPOSE.contains(
                text.folded().text().substring(sum.span().to(), wish.from()).strip());
    }

    private static Optional<Found<Amount>> before(SearchText text, Span wish) {
        List<Found<Amount>> before = text.amounts().stream()
                .filter(found -> found.span().to() <= wish.from())
                .filter(found -> isNear(text, found.span().to(), wish.from(), SUM_BEFORE))
                .toList();
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    /** In one sentence, and not farther apart than that. */
    private static boolean isNear(SearchText text, int from, int to, int most) {
        if (to - from > most) {
            return false;
        }
        String between = text.text().substring(from, to);
        for (int i = 0; i < between.length(); i++) {
            if (SENTENCE_ENDS.indexOf(between.charAt(i)) >= 0) {
                return false;
            }
        }
        return !between.contains(". ");
    }
}
