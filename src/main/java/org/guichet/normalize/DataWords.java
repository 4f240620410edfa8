package org.guichet.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.guichet.normalize.find.CueTable;
import org.guichet.normalize.find.Cues;
import org.guichet.submission.Span;

/** Requests for one's personal data: words that are one by themselves, and words for data behind one that asks. */
final class DataWords {

    private static final int REACH = 100;
    private static final int ALSO_REACH = 60;

    /** Longer is no request any more. */
    private static final int LONGEST = 240;

    /** Nobody asks more often; bounds the work on a text that is nothing else. */
    private static final int MOST = 50;

    private static final String SENTENCE_ENDS = ".!?;";

    private final Said data;
    private final Said noun;
    private final Cues wish;
    private final Cues inPerson;
    private final Cues also;

    /** @param table the words for decisions */
    DataWords(CueTable table) {
        data = said(table, "data-request");
        noun = said(table, "data");
        wish = table.section("data-wish");
        inPerson = table.section("in-person");
        also = table.section("also");
    }

    private static Said said(CueTable table, String section) {
        return new Said(table.section(section), table.section("negated-before"), table.section("negated-after"));
    }

    /** What is looked for in every text. */
    List<Cues> phrases() {
        return List.of(data.words(), noun.words());
    }

    /** The first request. */
    Optional<Source> first(Intake intake) {
        return first(intake, (text, span) -> true);
    }

    /** The first one that a word like "also" leads to. */
    Optional<Source> besides(Intake intake) {
        return first(intake, (text, span) -> isNear(also, text, span, ALSO_REACH));
    }

    private Optional<Source> first(Intake intake, BiPredicate<SearchText, Span> wanted) {
        BiPredicate<SearchText, Span> asked = (text, span) -> isAsked(text, span) && wanted.test(text, span);
        BiPredicate<SearchText, Span> wished = (text, span) -> wish.justBefore(text.folded(), span.from(), REACH);
        return data.first(intake, asked).or(() -> noun.first(intake, asked.and(wished)));
    }

    /** Every contract and invoice that comes along speaks of personal data; only who asks in person asks for theirs. */
    private boolean isAsked(SearchText text, Span span) {
        return !text.isAttachment() || isNear(inPerson, text, span, REACH);
    }

    private static boolean isNear(Cues words, SearchText text, Span span, int reach) {
        return words.justBefore(text.folded(), span.from(), reach) || words.justAfter(text.folded(), span.to(), reach);
    }

    /**
     * Where a text asks for data: from the word that asks to the end of the sentence. Who only speaks of data, or of an
     * earlier request, asks for none there.
     */
    List<Span> requests(SearchText text) {
        List<Span> asking = Stream.of(wish, inPerson)
                .flatMap(cues -> cues.all(text.folded()).stream())
                .limit(2L * MOST)
                .toList();
        List<Span> requests = new ArrayList<>();
        Stream.of(data, noun)
                .flatMap(said -> said.words().all(text.folded()).stream().limit(MOST))
                .filter(text::isOwn)
                .forEach(span -> asking.stream()
                        .filter(word -> leads(word, span, text))
                        .mapToInt(Span::from)
                        .min()
                        .ifPresent(from -> requests.add(new Span(from, end(text, span.to())))));
        return requests;
    }

    private static boolean leads(Span word, Span data, SearchText text) {
        return word.to() <= data.from()
                && data.from() - word.from() <= REACH
                && sentenceEnd(text.text(), word.to(), data.from()) == data.from();
    }

    private static int end(SearchText text, int from) {
        return sentenceEnd(text.text(), from, Math.min(text.text().length(), from + LONGEST));
    }

    /** Where the sentence ends; at most at {@code to}. */
    private static int sentenceEnd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean last = i + 1 >= text.length();
            boolean stop =
                    SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0 && (last || Character.isWhitespace(text.charAt(i + 1)));
            if (stop || text.charAt(i) == '\n' && !last && text.charAt(i + 1) == '\n') {
                return i;
            }
        }
        return to;
    }
}
