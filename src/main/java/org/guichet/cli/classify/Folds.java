package org.guichet.cli.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.config.TaxonomyFiles;
import org.guichet.normalize.Taxonomy;
import org.guichet.normalize.taught.Example;
import org.guichet.normalize.taught.ModelFolder;

/** Judges each taught example by what the others teach: they are divided into parts, and one part at a time is left out. */
public final class Folds {

    private Folds() {}

    /**
     * Dealt out in turn, nature by nature, so that each part has some of each, and always the same.
     *
     * @param folds how many parts, at least two
     */
    public static Evaluation evaluate(TaxonomyFiles.Loaded taught, int folds, double threshold) {
        List<List<Example>> parts = parts(taught.examples(), folds);
        Evaluation evaluation = new Evaluation();
        for (int left = 0; left < folds; left++) {
            List<Example> others = new ArrayList<>();
            for (int part = 0; part < folds; part++) {
                others.addAll(part == left ? List.of() : parts.get(part));
            }
            Taxonomy taxonomy = new Taxonomy(
                    taught.kinds(), TaxonomyFiles.learnt(others, new ModelFolder(Optional.empty())), threshold);
            parts.get(left).forEach(example -> evaluation.add(example.label(), taxonomy.of(example.text())));
        }
        return evaluation;
    }

    private static List<List<Example>> parts(List<Example> examples, int folds) {
        List<List<Example>> parts = new ArrayList<>();
        for (int i = 0; i < folds; i++) {
            parts.add(new ArrayList<>());
        }
        Map<String, Integer> dealt = new HashMap<>();
        for (Example example : examples) {
            if (!example.isDecision()) {
                int turn = dealt.merge(example.label(), 1, Integer::sum);
                parts.get(turn % folds).add(example);
            }
        }
        return parts;
    }
}
