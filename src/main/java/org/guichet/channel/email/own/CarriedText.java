package org.guichet.channel.email.own;

import java.util.List;
import java.util.OptionalInt;

/**
 * Some programs pass a message on as a quotation (Apple Mail, Orange, Proton). One quotation mark less on each of its
 * lines makes it a text again. The number of lines stays the same.
 */
public final class CarriedText {

    /** A line above the header: "Message du 03/03/26 10:12". */
    private static final int ABOVE_HEADER = 1;
    /** Lines that a header fits in. */
    private static final int HEADER_REACH = 12;

    /** Lines that an attribution and the empty lines below it fit in. */
    private static final int ATTRIBUTION_REACH = 5;

    private CarriedText() {}

    /**
     * @param text of a mail
     * @param subject of the same mail: says whether a quoted header is that of a message passed on
     * @return the text, a message that it carries as a quotation no longer marked as one
     */
    public static TextLines of(TextLines text, String subject) {
        List<Line> lines = text.lines();
        boolean passedOn = Separator.passesOn(subject);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isForward()) {
                return belowSeparator(text, lines, i);
            }
            if (lines.get(i).isQuoted()) {
                boolean carried = passedOn && (hasHeader(lines, i) || isAttributed(lines, i));
                return carried ? unquotedFrom(text, lines, i) : text;
            }
        }
        return text;
    }

    private static TextLines belowSeparator(TextLines text, List<Line> lines, int separator) {
        int next = Line.nextWithWords(lines, separator + 1);
        if (next == lines.size()) {
            return text;
        }
        if (lines.get(next).isQuoted()) {
            return unquotedFrom(text, lines, next);
        }
        int body = HeaderBlock.at(lines, next)
                .map(block -> Line.nextWithWords(lines, block.end()))
                .orElse(lines.size());
        boolean quoted = lines.subList(body, lines.size()).stream().allMatch(line -> line.isBlank() || line.isQuoted());
        return quoted && body < lines.size() ? unquotedFrom(text, lines, body) : text;
    }

    private static boolean hasHeader(List<Line> lines, int from) {
        List<Line> top = Line.of(withoutMarks(lines.subList(from, Math.min(lines.size(), from + HEADER_REACH))));
        for (int i = 0; i <= ABOVE_HEADER && i < top.size(); i++) {
            if (HeaderBlock.at(top, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** All the rest is one quotation, right below the line that says whose it is. */
    private static boolean isAttributed(List<Line> lines, int from) {
        boolean rest = lines.subList(from, lines.size()).stream().allMatch(line -> line.isBlank() || line.isQuoted());
        for (int i = Math.max(0, from - ATTRIBUTION_REACH); rest && i < from; i++) {
            OptionalInt end = Attribution.endAt(lines, i);
            if (end.isPresent() && Line.nextWithWords(lines, end.getAsInt()) == from) {
                return true;
            }
        }
        return false;
    }

    private static TextLines unquotedFrom(TextLines text, List<Line> lines, int from) {
        String above = text.text().substring(0, lines.get(from).from());
        return TextLines.of(above + withoutMarks(lines.subList(from, lines.size())));
    }

    private static String withoutMarks(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String bare = lines.get(i).text().stripLeading();
            String content =
                    !bare.startsWith(">") ? lines.get(i).text() : bare.substring(bare.startsWith("> ") ? 2 : 1);
            out.append(i == 0 ? "" : "\n").append(content);
        }
        return out.toString();
    }
}
