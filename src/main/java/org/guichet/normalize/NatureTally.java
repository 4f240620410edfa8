package org.guichet.normalize;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.normalize.Taxonomy.Reason;
import org.guichet.normalize.Taxonomy.Verdict;
import org.guichet.normalize.Taxonomy.Vote;
import org.guichet.normalize.find.Tagged;
import org.guichet.normalize.taught.Judgement;

/** How much speaks for each nature in the texts of one case: the taxonomy's words, and what was learnt. Used once. */
final class NatureTally {

    private static final int MOST = 3;
    private static final int MOST_REASONS = 6;
    private static final double HUNDRED = 100;
    private static final int TENTHS = 10;

    /** A single hint says too little. */
    private static final double LEAST_VOTES = 2;

    /** What a vote is worth beside what was learnt: three telling words outweigh nearly everything. */
    private static final double VOTE = 0.6;

    /** Less than this is no second nature. */
    private static final double LEAST_SHARE = 0.05;

    private final TaughtNatures taught;
    private final Matter matter;
    private final Judgement judgement;
    private final Map<String, Double> votes = new TreeMap<>();
    private final Map<String, List<Because>> words = new HashMap<>();
    private final BitSet counted = new BitSet();
    private final List<SearchText> texts = new ArrayList<>();

    /** @param matter which places of a text say what the complaint is about */
    NatureTally(TaughtNatures taught, Matter matter) {
        this.taught = taught;
        this.matter = matter;
        this.judgement = taught.model().judge();
    }

    /**
     * A nature, and where its strongest word stands.
     *
     * @param all the words with their weights, in a line
     */
    record Match(Verdict verdict, Source source, String all) {}

    /** Weighs more than nothing. */
    private record Because(Reason reason, Source source) {}

    private static final Comparator<Because> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Because because) -> because.reason().weight())
            .reversed();

    void add(SearchText text, List<Tagged.Hit<Vote>> hits) {
        texts.add(text);
        Matter.Words telling = matter.in(text);
        judgement.add(text.folded(), telling::holds);
        for (Tagged.Hit<Vote> hit : hits) {
            Vote vote = hit.tag();
            if (!counted.get(hit.phrase()) && telling.holds(hit.span()) && !telling.isWish(hit.span())) {
                counted.set(hit.phrase());
                votes.merge(vote.code(), vote.weight(), Double::sum);
                Source source = Source.at(text, hit.span());
                Reason reason = new Reason(hit.span().of(text.text()), VOTE * vote.weight(), false);
                words.computeIfAbsent(vote.code(), c -> new ArrayList<>()).add(new Because(reason, source));
            }
        }
    }

    /** At most three; none when the first is less certain than that. */
    List<Match> best(double threshold) {
        List<String> all = new ArrayList<>(taught.codes());
        votes.keySet().stream().filter(code -> !all.contains(code)).forEach(all::add);
        if (judgement.known() == 0 && votes.values().stream().noneMatch(vote -> vote >= LEAST_VOTES)) {
            return List.of();
        }
        double[] shares = shares(sums(all));
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] >= LEAST_SHARE) {
                verdicts.add(new Verdict(all.get(i), Math.round(shares[i] * HUNDRED) / HUNDRED, List.of()));
            }
        }
        verdicts.sort(Taxonomy.surestFirst());
        return verdicts.isEmpty() || verdicts.get(0).confidence() < threshold
                ? List.of()
                : verdicts.stream().limit(MOST).map(this::match).toList();
    }

    private double[] sums(List<String> all) {
        double[] learnt = judgement.sums();
        double mean = learnt.length == 0 ? 0 : java.util.Arrays.stream(learnt).sum() / learnt.length;
        double[] sums = new double[all.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = VOTE * votes.getOrDefault(all.get(i), 0.0)
                    + (i < taught.codes().size() ? learnt[taught.label(i)] : mean);
        }
        return sums;
    }

    /** What each is of the whole, when each step of one is e times as likely. */
    static double[] shares(double[] sums) {
        double most = java.util.Arrays.stream(sums).max().orElse(0);
        double[] shares = new double[sums.length];
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            shares[i] = Math.exp(sums[i] - most);
            all += shares[i];
        }
        for (int i = 0; i < sums.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }

    private Match match(Verdict verdict) {
        List<Because> because = new ArrayList<>(words.getOrDefault(verdict.code(), List.of()));
        int label = taught.model().labels().indexOf(verdict.code());
        if (label >= 0) {
            judgement.because(label, MOST_REASONS).forEach(learnt -> because.add(because(learnt)));
        }
        because.sort(STRONGEST_FIRST);
        List<Reason> reasons = new ArrayList<>();
        for (Because one : because.subList(0, Math.min(MOST_REASONS, because.size()))) {
            reasons.add(one.reason());
        }
        Source source = because.isEmpty() ? Source.part("body") : because.get(0).source();
        return new Match(new Verdict(verdict.code(), verdict.confidence(), reasons), source, line(reasons));
    }

    private Because because(Judgement.Because because) {
        SearchText text = texts.get(because.text());
        String said = because.span().of(text.text());
        return new Because(new Reason(said, because.weight(), true), Source.at(text, because.span()));
    }

    private static String line(List<Reason> reasons) {
        StringBuilder line = new StringBuilder();
        for (Reason reason : reasons) {
            long tenths = Math.round(reason.weight() * TENTHS);
            line.append(line.isEmpty() ? "" : "; ")
                    .append(Text.oneLine(reason.words()))
                    .append(" +")
                    .append(tenths / TENTHS)
                    .append('.')
                    .append(tenths % TENTHS);
        }
        return line.toString();
    }
}
