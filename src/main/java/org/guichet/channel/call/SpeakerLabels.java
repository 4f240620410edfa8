package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells {@code Marie Durand: Bonjour} from {@code my order: 1234}. What stands before a colon is a speaker when it is a
 * role word, when it comes back, or when it is written like a full name.
 */
final class SpeakerLabels {

    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;

    /** @param label null when the line names nobody */
    record Line(@Nullable String label, String text) {}

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Boolean> accepted = new HashMap<>();

    private SpeakerLabels() {}

    /** Learns the labels of a text from all its lines. */
    static SpeakerLabels in(List<String> lines) {
        SpeakerLabels labels = new SpeakerLabels();
        for (String line : lines) {
            String candidate = candidate(line);
            if (candidate != null) {
                labels.counts.merge(RoleWords.folded(candidate), 1, Integer::sum);
            }
        }
        return labels;
    }

    /** A text of several lines into what each speaker says in it; a line that names nobody goes on with the one before. */
    List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> said = new ArrayList<>();
        String label = null;
        for (String line : text.split("\n", -1)) {
            Line read = line(line);
            if (read.label != null) {
                flush(lines, label, said);
                label = read.label;
            }
            if (!read.text.isEmpty()) {
                said.add(read.text);
            }
        }
        flush(lines, label, said);
        return lines;
    }

    private static void flush(List<Line> lines, @Nullable String label, List<String> said) {
        if (!said.isEmpty()) {
            lines.add(new Line(label, String.join(" ", said)));
            said.clear();
        }
    }

    Line line(String line) {
        String label = candidate(line);
        return label != null && accepts(label)
                ? new Line(label, line.substring(line.indexOf(':') + 1).strip())
                : new Line(null, line.strip());
    }

    private boolean accepts(String label) {
        return accepted.computeIfAbsent(label, this::isSpeaker);
    }

    private boolean isSpeaker(String label) {
        return RoleWords.role(label) != null
                || counts.getOrDefault(RoleWords.folded(label), 0) > 1
                || isFullName(label);
    }

    /** What stands before the first colon, if it can be a label at all. */
    private static @Nullable String candidate(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || line.startsWith("//", colon + 1)) {
            return null;
        }
        String label = line.substring(0, colon).strip();
        boolean brief = label.length() <= LONGEST && label.split(" +").length <= MOST_WORDS;
        boolean named = !label.isEmpty() && Character.isLetter(label.codePointAt(0));
        return brief && named && label.chars().noneMatch(c -> ",;!?\"«»=<>{}".indexOf(c) >= 0) ? label : null;
    }

    /** Two words or more, each with a capital, or {@code Speaker 2}: somebody, even if heard only once. */
    private static boolean isFullName(String label) {
        String[] words = label.split("[ ]+");
        for (String word : words) {
            boolean number = word.length() <= 2 && Character.isDigit(word.charAt(0));
            if (!number && !Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
        }
        return words.length > 1;
    }
}
