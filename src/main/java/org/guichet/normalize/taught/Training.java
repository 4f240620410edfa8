package org.guichet.normalize.taught;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.guichet.normalize.find.Folded;

/** Learns from examples, by OpenNLP's maximum entropy training. The same examples give the same model, on any machine. */
public final class Training {

    private static final int ITERATIONS = 60;
    private static final double RESTRAINT = 1.0;
    private static final int RADIX = 16;

    private Training() {}

    /** Empty for fewer than two labels: then there is nothing to tell apart. Takes about a millisecond an example. */
    public static TaughtModel of(List<Example> examples) {
        Set<String> labels = new TreeSet<>();
        examples.forEach(example -> labels.add(example.label()));
        List<Event> events = new ArrayList<>();
        for (Example example : examples) {
            String[] features = features(example.text());
            if (features.length > 0) {
                events.add(new Event(example.label(), features));
            }
        }
        return labels.size() < 2 || events.isEmpty() ? TaughtModel.NONE : trained(List.copyOf(labels), events);
    }

    private static String[] features(String text) {
        Set<String> features = new TreeSet<>();
        Features.of(Folded.of(text), (key, from, to) -> features.add(Long.toUnsignedString(key, RADIX)));
        return features.toArray(String[]::new);
    }

    private static TaughtModel trained(List<String> labels, List<Event> events) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, RESTRAINT);
        try {
            DataIndexer indexer = new OnePassDataIndexer();
            indexer.init(parameters, new HashMap<>());
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            QNTrainer trainer = new QNTrainer(parameters);
            trainer.init(parameters, new HashMap<>());
            return laidOut(labels, trainer.trainModel(ITERATIONS, indexer).getDataStructures());
        } catch (IOException e) {
            throw new UncheckedIOException("training in memory cannot fail to read", e);
        }
    }

    @SuppressWarnings("unchecked") // the library's own documentation of what stands where
    private static TaughtModel laidOut(List<String> labels, Object[] structures) {
        Map<String, Context> features = (Map<String, Context>) structures[1];
        String[] outcomes = (String[]) structures[2];
        SortedMap<Long, double[]> weights = new TreeMap<>();
        features.forEach((name, context) -> {
            double[] each = new double[labels.size()];
            for (int i = 0; i < context.getOutcomes().length; i++) {
                each[labels.indexOf(outcomes[context.getOutcomes()[i]])] = context.getParameters()[i];
            }
            weights.put(Long.parseUnsignedLong(name, RADIX), each);
        });
        return TaughtModel.of(labels, weights);
    }
}
