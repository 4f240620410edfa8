package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text in which a line of its own says who speaks from when on, as Otter writes it: {@code Marie Durand  0:07}. */
final class HeadedTurns {

    private static final Pattern HEAD =
            Pattern.compile("\\[?(\\p{L}[^:\\[\\]]{0,48}?)\\]?\\s{1,4}[(\\[]?((?:\\d{1,2}:)?\\d{1,2}:\\d{2})[)\\]]?");

    private static final String CREDIT = "Transcribed by ";
    private static final int FEWEST = 2;

    private HeadedTurns() {}

    /** The same with {@code [0:07] Marie Durand:} in such places; as it was where there are not at least two. */
    static String asDialogue(String text) {
        List<String> lines = new ArrayList<>();
        int heads = 0;
        for (String line : text.split("\n", -1)) {
            Matcher head = HEAD.matcher(line.strip());
            boolean isHead = line.length() <= 80 && head.matches();
            heads += isHead ? 1 : 0;
            if (isHead) {
                lines.add("[" + head.group(2) + "] " + head.group(1) + ":");
            } else if (!line.startsWith(CREDIT)) {
                lines.add(line);
            }
        }
        return heads >= FEWEST ? String.join("\n", lines) : text;
    }
}
