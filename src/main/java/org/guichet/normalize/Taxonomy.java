package org.guichet.normalize;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Nature;
import org.guichet.normalize.find.Tagged;

/**
 * What complaints are about: natures with the words that speak for them. Words decide; nothing is learnt. Thread-safe.
 */
public final class Taxonomy {

    /** No nature, of which nothing is ever found. */
    public static final Taxonomy NONE = new Taxonomy(List.of());

    static final String UNCLASSIFIED = "unclassified";
    private static final double WORD = 3;
    private static final double HINT = 1;
    private static final double LEAST = 2;
    private static final int MOST = 3;
    private static final double HUNDRED = 100;

    private final Tagged<Vote> words;

    /**
     * A nature as configured.
     *
     * @param code lower-case letters, digits, {@code -} and {@code .}
     * @param words telling ones, as {@link org.guichet.normalize.find.Cues} are written
     * @param hints those that speak for it only a little
     */
    public record Kind(String code, List<String> words, List<String> hints) {
        public Kind {
            words = List.copyOf(words);
            hints = List.copyOf(hints);
        }
    }

    private record Vote(String code, double weight) {}

    /** @param kinds a code may stand in several, and then their words add up */
    public Taxonomy(List<Kind> kinds) {
        Map<Vote, List<String>> phrases = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            phrases.computeIfAbsent(new Vote(kind.code(), WORD), v -> new ArrayList<>())
                    .addAll(kind.words());
            phrases.computeIfAbsent(new Vote(kind.code(), HINT), v -> new ArrayList<>())
                    .addAll(kind.hints());
        }
        words = Tagged.of(phrases);
    }

    /**
     * A nature that a text speaks of.
     *
     * @param share of all that was found, 0 to 1
     * @param source the first of its words
     */
    record Match(Nature nature, double share, Source source) {}

    /** The likeliest natures, at most three; none where too little speaks for any. */
    List<Match> natures(List<SearchText> texts) {
        Map<String, Double> votes = new HashMap<>();
        Map<String, Source> first = new HashMap<>();
        BitSet counted = new BitSet();
        for (SearchText text : texts) {
            for (Tagged.Hit<Vote> hit : words.in(text.folded())) {
                Vote vote = hit.tag();
                if (!counted.get(hit.phrase()) && text.isOwn(hit.span())) {
                    counted.set(hit.phrase());
                    votes.merge(vote.code(), vote.weight(), Double::sum);
                    first.putIfAbsent(vote.code(), Source.at(text, hit.span()));
                }
            }
        }
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= LEAST)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(vote -> match(vote.getKey(), vote.getValue() / all, first))
                .sorted(Comparator.comparingDouble(Match::share).reversed())
                .toList();
    }

    private static Match match(String code, double share, Map<String, Source> first) {
        double rounded = Math.round(share * HUNDRED) / HUNDRED;
        Source source = first.getOrDefault(code, Source.part("body"));
        return new Match(new Nature(code, rounded), rounded, source);
    }
}
