package org.guichet.normalize.taught;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.guichet.normalize.find.Folded;
import org.guichet.submission.Span;

/** What a model makes of some texts, each feature counted once. Not thread-safe. */
public final class Judgement {

    /** A text with more features than this says everything several times; its sums are brought down to what so many give. */
    private static final double USUAL = 60;

    private final TaughtModel model;
    private final double[] sums;
    private final BitSet counted = new BitSet();
    private final List<Hit> hits = new ArrayList<>();
    private final FeatureList features = new FeatureList();
    private int texts;

    Judgement(TaughtModel model) {
        this.model = model;
        sums = new double[model.labels().size()];
    }

    private record Hit(int feature, int text, int from, int to) {}

    /**
     * Words that speak for a label.
     *
     * @param text which of the texts that were added, from 0
     * @param weight how much, as a part of the sum
     */
    public record Because(int text, Span span, double weight) {}

    /** @param own whether what stands there counts */
    public void add(Folded text, Predicate<Span> own) {
        int number = texts;
        texts++;
        if (model.isEmpty()) {
            return;
        }
        features.read(text);
        int[] known = model.numbers(features.keys());
        for (int i = 0; i < known.length; i++) {
            boolean fresh = known[i] >= 0 && !counted.get(known[i]);
            if (fresh && own.test(new Span(features.from(i), features.to(i)))) {
                count(new Hit(known[i], number, features.from(i), features.to(i)));
            }
        }
    }

    private void count(Hit hit) {
        counted.set(hit.feature());
        hits.add(hit);
        model.addTo(sums, hit.feature());
    }

    /** How many known features there were. */
    public int known() {
        return hits.size();
    }

    /** How much speaks for each label; what matters is the difference between two. */
    public double[] sums() {
        double[] scaled = sums.clone();
        double scale = scale();
        for (int label = 0; label < scaled.length; label++) {
            scaled[label] *= scale;
        }
        return scaled;
    }

    private double scale() {
        return hits.size() <= USUAL ? 1 : Math.sqrt(USUAL / hits.size());
    }

    /** The words that speak most for this label rather than for labels in general, the most telling first. */
    public List<Because> because(int label, int most) {
        List<Because> best = new ArrayList<>();
        double scale = scale();
        for (Hit hit : hits) {
            double weight = scale * model.telling(hit.feature(), label);
            boolean among =
                    best.size() < most || weight > best.get(best.size() - 1).weight();
            if (weight > 0 && among) {
                int place = best.size();
                while (place > 0 && best.get(place - 1).weight() < weight) {
                    place--;
                }
                best.add(place, new Because(hit.text(), new Span(hit.from(), hit.to()), weight));
                if (best.size() > most) {
                    best.remove(most);
                }
            }
        }
        return best;
    }
}
