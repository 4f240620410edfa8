package org.guichet.cli;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of a width, broken between words where that is possible. */
final class Wrapped {

    private Wrapped() {}

    /** @param most lines; what is longer ends in an ellipsis. At least one line, perhaps empty */
    static List<String> lines(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().split("\\R", -1)) {
            String rest = printable(line);
            while (rest.length() > width) {
                int end = rest.lastIndexOf(' ', width);
                int cut = end > width / 2 ? end : width;
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut).stripLeading();
            }
            lines.add(rest);
        }
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shortened = new ArrayList<>(lines.subList(0, most - 1));
        shortened.add("…");
        return shortened;
    }

    /** What somebody wrote must not steer the terminal. */
    private static String printable(String line) {
        return line.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
