package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of a call, for formats that list one party after the other. */
final class InTime {

    private InTime() {}

    /** By start; as it is where one has no time. What starts at the same time stays in its order. */
    static List<Utterance> sorted(List<Utterance> utterances) {
        if (utterances.stream().anyMatch(utterance -> utterance.start() == null)) {
            return utterances;
        }
        List<Utterance> sorted = new ArrayList<>(utterances);
        sorted.sort(Comparator.comparingDouble(InTime::start));
        return sorted;
    }

    private static double start(Utterance utterance) {
        Double start = utterance.start();
        return start == null ? 0 : start;
    }
}
