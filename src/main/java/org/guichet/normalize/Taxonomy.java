package org.guichet.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.guichet.normalize.find.CueTable;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.FrenchEndings;
import org.guichet.normalize.find.Tagged;
import org.guichet.normalize.taught.Judgement;
import org.guichet.normalize.taught.TaughtModel;
import org.guichet.submission.Passage;
import org.guichet.submission.Span;

/**
 * What complaints are about: natures with the words that speak for them, and what was learnt from labelled examples. Both
 * count; what was learnt decides little against several telling words. Thread-safe.
 */
public final class Taxonomy {

    /** No nature, of which nothing is ever found. */
    public static final Taxonomy NONE = new Taxonomy(List.of());

    /** Below this share of certainty the delivered configuration says {@code unclassified}. */
    public static final double USUAL_THRESHOLD = 0.09;

    static final String UNCLASSIFIED = "unclassified";
    static final double WORD = 3;
    static final double HINT = 1;

    private final Tagged<Vote> words;
    private final Learnt learnt;
    private final TaughtNatures taught;
    private final double threshold;
    private final Supplier<Wishes> wishes = new Once<>(() -> new Wishes(CueTable.load("remedy")));
    private final Supplier<DataWords> data = new Once<>(() -> new DataWords(CueTable.load("decision")));

    /**
     * A nature as configured.
     *
     * @param code lower-case letters, digits, {@code -} and {@code .}
     * @param words telling ones, as {@link org.guichet.normalize.find.Cues} are written; of one marked with + all French forms
     * @param hints those that speak for it only a little
     */
    public record Kind(String code, List<String> words, List<String> hints) {
        public Kind {
            words = List.copyOf(words);
            hints = List.copyOf(hints);
        }
    }

    /**
     * What labelled examples taught.
     *
     * @param decisions of which the labels begin with {@code is:}
     */
    public record Learnt(TaughtModel natures, TaughtModel decisions) {
        static final Learnt NOTHING = new Learnt(TaughtModel.NONE, TaughtModel.NONE);
    }

    /**
     * A nature that a text speaks of, and why.
     *
     * @param confidence 0 to 1; those of all natures make 1
     * @param because the most telling words first
     */
    public record Verdict(String code, double confidence, List<Reason> because) {
        public Verdict {
            because = List.copyOf(because);
        }
    }

    /**
     * Words that speak for a nature.
     *
     * @param taught whether that was learnt, or stands in the taxonomy
     */
    public record Reason(String words, double weight, boolean taught) {}

    record Vote(String code, double weight) {}

    /** @param kinds a code may stand in several, and then their words add up */
    public Taxonomy(List<Kind> kinds) {
        this(kinds, Learnt.NOTHING, USUAL_THRESHOLD);
    }

    /** @param threshold how certain the best nature must be, 0 to 1 */
    public Taxonomy(List<Kind> kinds, Learnt learnt, double threshold) {
        Set<String> codes = new TreeSet<>();
        Map<Vote, List<String>> phrases = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            codes.add(kind.code());
            phrases.computeIfAbsent(new Vote(kind.code(), WORD), v -> new ArrayList<>())
                    .addAll(forms(kind.words()));
            phrases.computeIfAbsent(new Vote(kind.code(), HINT), v -> new ArrayList<>())
                    .addAll(forms(kind.hints()));
        }
        words = Tagged.of(phrases);
        this.learnt = learnt;
        taught = TaughtNatures.of(learnt.natures(), codes);
        this.threshold = threshold;
    }

    private static List<String> forms(List<String> phrases) {
        return phrases.stream()
                .flatMap(phrase -> FrenchEndings.of(phrase).stream())
                .toList();
    }

    /** How certain the best nature must be, 0 to 1. */
    public double threshold() {
        return threshold;
    }

    /** What a bare text is about, as a complaint of these words would be; empty below the threshold. */
    public List<Verdict> of(String text) {
        SearchText whole = SearchText.bare(Passage.whole("body", text), Folded.of(text));
        List<Span> requests = data.get().requests(whole);
        Matter matter = new Matter(
                Map.of(whole.part(), wishes.get().all(whole)),
                requests.isEmpty() ? Map.of() : Map.of(whole.part(), requests));
        return natures(List.of(whole), matter).stream()
                .map(NatureTally.Match::verdict)
                .toList();
    }

    /**
     * The likeliest natures, at most three; none where too little speaks for any.
     *
     * @param matter which words count; where those say nothing, who asks for data complains of what became of them
     */
    List<NatureTally.Match> natures(List<SearchText> texts, Matter matter) {
        List<NatureTally.Match> natures = tallied(texts, matter);
        return natures.isEmpty() && matter.hasRequests() ? tallied(texts, matter.withRequests()) : natures;
    }

    private List<NatureTally.Match> tallied(List<SearchText> texts, Matter matter) {
        NatureTally tally = new NatureTally(taught, matter);
        for (SearchText text : texts) {
            tally.add(text, words.in(text.folded()));
        }
        return tally.best(threshold);
    }

    /** How certain each decision is that examples teach, by its word; empty where none were given. */
    Map<String, Double> decisions(List<SearchText> texts) {
        Judgement judgement = learnt.decisions().judge();
        texts.forEach(text -> judgement.add(text.folded(), text::isOwn));
        double[] shares = NatureTally.shares(judgement.sums());
        Map<String, Double> decisions = new LinkedHashMap<>();
        List<String> labels = learnt.decisions().labels();
        for (int i = 0; i < labels.size() && judgement.known() > 0; i++) {
            decisions.put(labels.get(i), shares[i]);
        }
        return decisions;
    }

    static Comparator<Verdict> surestFirst() {
        return Comparator.comparingDouble(Verdict::confidence).reversed().thenComparing(Verdict::code);
    }
}
