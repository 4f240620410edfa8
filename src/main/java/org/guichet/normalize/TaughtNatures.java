package org.guichet.normalize;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.guichet.normalize.taught.TaughtModel;

/**
 * What was learnt of the natures that a taxonomy has; of others it is left out.
 *
 * @param codes of those natures, in the order of the model's labels
 * @param labels which label of the model each is
 */
record TaughtNatures(TaughtModel model, List<String> codes, List<Integer> labels) {

    static TaughtNatures of(TaughtModel model, Set<String> wanted) {
        List<Integer> labels = IntStream.range(0, model.labels().size())
                .filter(label -> wanted.contains(model.labels().get(label)))
                .boxed()
                .toList();
        return new TaughtNatures(model, labels.stream().map(model.labels()::get).toList(), labels);
    }

    int label(int code) {
        return labels.get(code);
    }
}
