package org.guichet.channel.call;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Times of turns of an unknown make, whose unit nobody states: from the start of the call in seconds or milliseconds, or
 * since 1970. Nobody takes as long for a word as a millisecond count read as seconds would say.
 */
final class TurnTimes {

    private static final double SINCE_1970_MILLIS = 1e11;
    private static final double SINCE_1970 = 1e9;

    /** Seconds for each word of a call, with all its silences; people need half of one. */
    private static final double SLOWEST = 20;

    private static final double MILLI = 0.001;

    private TurnTimes() {}

    /** The same turns, in seconds from the start of the call. */
    static List<Utterance> inSeconds(List<Utterance> turns) {
        double first = edge(turns, true);
        double last = edge(turns, false);
        if (first >= SINCE_1970) {
            return moved(turns, first, first >= SINCE_1970_MILLIS ? MILLI : 1);
        }
        return areMillis(turns, last) ? moved(turns, 0, MILLI) : turns;
    }

    private static double edge(List<Utterance> turns, boolean first) {
        var starts =
                turns.stream().map(Utterance::start).filter(Objects::nonNull).mapToDouble(Double::doubleValue);
        return (first ? starts.min() : starts.max()).orElse(0);
    }

    private static boolean areMillis(List<Utterance> turns, double last) {
        return last >= 1 / MILLI
                && turns.stream().allMatch(turn -> isWhole(turn.start()) && isWhole(turn.end()))
                && last > SLOWEST * words(turns);
    }

    private static long words(List<Utterance> turns) {
        long words = turns.size();
        for (Utterance turn : turns) {
            String text = turn.text();
            for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
                words++;
            }
        }
        return words;
    }

    private static boolean isWhole(@Nullable Double time) {
        return time == null || time == Math.rint(time);
    }

    private static List<Utterance> moved(List<Utterance> turns, double base, double unit) {
        return turns.stream()
                .map(turn -> new Utterance(
                        turn.label(),
                        turn.role(),
                        moved(turn.start(), base, unit),
                        moved(turn.end(), base, unit),
                        turn.text(),
                        turn.confidence()))
                .toList();
    }

    private static @Nullable Double moved(@Nullable Double time, double base, double unit) {
        return time == null ? null : Double.valueOf(Math.max(0, Math.round((time - base) * unit * 1000) / 1000.0));
    }
}
