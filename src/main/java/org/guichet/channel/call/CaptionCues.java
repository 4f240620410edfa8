package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cues of a caption file: a line of times, and the lines up to the next blank one. */
final class CaptionCues {

    private static final String ARROW = "-->";

    /** How Webex names a cue: {@code 7 "Marie Durand" (1234)}. */
    private static final Pattern NAMED = Pattern.compile("\\d{1,9} \"([^\"]{1,80})\" \\(\\d{1,20}\\)");

    /**
     * One cue.
     *
     * @param speaker whom the line above its times names; null for most
     * @param payload the cue's lines, marked up as they are
     */
    record Cue(
            @Nullable Double start,
            @Nullable Double end,
            @Nullable String speaker,
            String payload) {}

    private CaptionCues() {}

    /** A number, then a line of times, within the first lines; some writers leave the number out. */
    static boolean startsLikeSubRip(String text) {
        List<String> lines =
                text.lines().limit(10).filter(line -> !line.isBlank()).limit(2).toList();
        return !lines.isEmpty() && (isTimes(lines.get(0)) || lines.size() > 1 && isTimes(lines.get(1)));
    }

    static List<Cue> of(String text) {
        List<Cue> cues = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : (text + "\n\n").split("\n", -1)) {
            if (line.isBlank()) {
                cue(block).ifPresent(cues::add);
                block.clear();
            } else {
                block.add(line);
            }
        }
        return cues;
    }

    /** Header, notes, styles and regions have no line of times among their first two. */
    private static Optional<Cue> cue(List<String> block) {
        for (int i = 0; i < Math.min(2, block.size()); i++) {
            if (isTimes(block.get(i))) {
                String times = block.get(i);
                int arrow = times.indexOf(ARROW);
                return Optional.of(new Cue(
                        ClockTime.seconds(times.substring(0, arrow)),
                        ClockTime.seconds(firstWord(times.substring(arrow + ARROW.length()))),
                        i == 0 ? null : named(block.get(0)),
                        String.join("\n", block.subList(i + 1, block.size()))));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String named(String identifier) {
        Matcher named = NAMED.matcher(identifier.strip());
        return named.matches() ? named.group(1) : null;
    }

    private static boolean isTimes(String line) {
        int arrow = line.indexOf(ARROW);
        return arrow > 0 && ClockTime.seconds(line.substring(0, arrow)) != null;
    }

    private static String firstWord(String text) {
        String stripped = text.strip();
        int space = stripped.indexOf(' ');
        return space < 0 ? stripped : stripped.substring(0, space);
    }
}
