package org.guichet.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.cases.RemedyKind;
import org.guichet.normalize.find.CueTable;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Folded;
import org.guichet.submission.Span;

/**
 * Words for what somebody asks for, where they ask for it: not denied, and not {@link Told told} of what was, was promised or
 * would have been.
 */
final class Wishes {

    private static final int UNWANTED_REACH = 32;
    private static final int LONGEST_NOUN = 14;

    /** Behind the name of a remedy, of phrases with a sum in them. */
    private static final String OF_SUM = "-of";

    private static final List<RemedyKind> SUMMED =
            List.of(RemedyKind.REFUND, RemedyKind.COMPENSATION, RemedyKind.CANCELLATION);

    private final Map<RemedyKind, Cues> words = new EnumMap<>(RemedyKind.class);
    private final Map<RemedyKind, SumPhrases> sums = new EnumMap<>(RemedyKind.class);
    private final Cues unwanted;
    private final Cues noWish;
    private final Cues named;
    private final Told told;

    /** @param table the words for remedies */
    Wishes(CueTable table) {
        for (RemedyKind kind : RemedyKind.values()) {
            if (kind != RemedyKind.OTHER) {
                words.put(kind, table.section(kind.word()));
            }
        }
        SUMMED.forEach(kind -> sums.put(kind, new SumPhrases(table.section(kind.word() + OF_SUM))));
        unwanted = table.section("unwanted");
        noWish = table.section("no-wish");
        named = table.section("named-behind");
        told = new Told(table);
    }

    /** What is looked for in every text. */
    List<Cues> phrases() {
        return List.copyOf(words.values());
    }

    /** By the remedy that is wished for; a kind without a word in the text has an empty list. */
    Map<RemedyKind, List<Span>> in(SearchText text) {
        Map<RemedyKind, List<Span>> wishes = new EnumMap<>(RemedyKind.class);
        words.forEach((kind, cues) -> wishes.put(kind, wished(text, cues.all(text.folded()))));
        if (!text.amounts().isEmpty()) {
            sums.forEach((kind, phrases) -> wishes.merge(kind, wished(text, phrases.in(text)), Wishes::inOrder));
        }
        return wishes;
    }

    private static List<Span> inOrder(List<Span> some, List<Span> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(Span::from))
                .toList();
    }

    private List<Span> wished(SearchText text, List<Span> said) {
        return said.isEmpty()
                ? said // as nearly always
                : said.stream()
                        .filter(span -> text.isOwn(span) && isWished(text.folded(), span))
                        .toList();
    }

    /** Of any kind. */
    List<Span> all(SearchText text) {
        List<Span> all = new ArrayList<>();
        in(text).values().forEach(all::addAll);
        return all;
    }

    private boolean isWished(Folded folded, Span span) {
        return !unwanted.justBefore(folded, span.from(), UNWANTED_REACH)
                && !noWish.leadsTo(folded, span.from())
                && !isNamed(folded, span)
                && !told.is(folded, span);
    }

    /** "The cancellation policy", "the repair man". */
    private boolean isNamed(Folded folded, Span span) {
        int behind = span.to() + 1;
        return named.beginsAt(folded, behind, behind + LONGEST_NOUN);
    }
}
