package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Divides lines in which a program glued an earlier message to the writer's words: "… thanks. On 3 March 2026 at 10:12, A B
 * &lt;a@b&gt; wrote: …", "… merci. De : … Envoyé : … À : … Objet : …". What nobody but a program writes is asked for, since
 * all that follows such a place is history.
 */
final class GluedLines {

    /** From a word that opens an attribution to the first digit of its date: "On Tuesday, the 3". */
    private static final int DATE_REACH = 24;

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;
    /** Lines of a copied header. */
    private static final int HEADER_REACH = 20;

    /** Words in a text that open one and have a date behind: nobody writes so many, and each look costs the line's length. */
    private static final int MOST_LOOKS = 64;

    private final List<Line> lines;
    /** The first line from here on that ends with a colon. */
    private int colonEnd;

    private int looks;

    private GluedLines(List<Line> lines) {
        this.lines = lines;
    }

    /** The lines, each as it is or in pieces that follow one another. */
    static List<Line> divided(List<Line> lines) {
        return new GluedLines(lines).divided();
    }

    private List<Line> divided() {
        List<Line> divided = null;
        for (int i = 0; i < lines.size(); i++) {
            List<Line> pieces = pieces(i);
            if (divided == null && !pieces.isEmpty()) {
                divided = new ArrayList<>(lines.subList(0, i));
            }
            if (divided != null) {
                divided.addAll(pieces.isEmpty() ? List.of(lines.get(i)) : pieces);
            }
        }
        return divided == null ? lines : divided;
    }

    /** None when the line is to stay as it is. */
    private List<Line> pieces(int index) {
        Line line = lines.get(index);
        boolean may = !line.isBlank() && !line.isQuoted() && colonWithin(index) && hasDigit(index);
        // Few letters grow when they become small; then places in the two forms differ.
        if (!may || line.plain().length() != line.bare().length()) {
            return List.of();
        }
        boolean colon = line.bare().indexOf(':') >= 0 || line.bare().indexOf('\uFF1A') >= 0;
        List<Line> byHeader = colon ? byHeader(index) : List.of();
        return byHeader.isEmpty() ? byAttribution(index) : byHeader;
    }

    /** What nearly all lines are told apart by. */
    private boolean colonWithin(int index) {
        while (colonEnd < lines.size()
                && (colonEnd < index || !lines.get(colonEnd).endsWithColon())) {
            colonEnd++;
        }
        String bare = lines.get(index).bare();
        return colonEnd < index + MOST_LINES && colonEnd < lines.size()
                || bare.indexOf(':') >= 0
                || bare.indexOf('\uFF1A') >= 0;
    }

    private boolean hasDigit(int index) {
        String bare = lines.get(index).bare();
        for (int i = 0; i < bare.length(); i++) {
            if (bare.charAt(i) >= '0' && bare.charAt(i) <= '9') {
                return true;
            }
        }
        return bare.indexOf('@') >= 0;
    }

    /** One piece for what stands before the header, and one for each of its fields. */
    private List<Line> byHeader(int index) {
        Line line = lines.get(index);
        List<Integer> starts = GluedHeader.fieldsIn(line.bare());
        if (starts.isEmpty() || starts.equals(List.of(0))) {
            return List.of();
        }
        List<Line> pieces = line.pieces(starts);
        int header = starts.get(0) == 0 ? 0 : 1;
        List<Line> below = new ArrayList<>(pieces.subList(header, pieces.size()));
        below.addAll(lines.subList(index + 1, Math.min(lines.size(), index + HEADER_REACH)));
        return HeaderBlock.at(below, 0).isPresent() ? pieces : List.of();
    }

    private List<Line> byAttribution(int index) {
        Line line = lines.get(index);
        String bare = line.bare();
        for (int i = 0; i < bare.length() && looks < MOST_LOOKS; i++) {
            if (mayOpen(bare, i) && Attribution.opensWithDate(line.plain(), i, DATE_REACH)) {
                looks++;
                int end = endInLine(line, i);
                if (end > 0 && !(i == 0 && end == bare.length())) {
                    return line.pieces(i == 0 ? List.of(end) : List.of(i, end));
                }
                if (i > 0 && end < 0 && isAttributedBelow(index, i)) {
                    return line.pieces(List.of(i));
                }
            }
        }
        return List.of();
    }

    /** A capital that begins a word, be it glued to a small letter before it; not behind the mark of a quotation. */
    private static boolean mayOpen(String bare, int at) {
        char c = bare.charAt(at);
        boolean begins = c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c) || Character.isIdeographic(c);
        if (!begins || at == 0) {
            return begins;
        }
        int before = at - 1;
        while (before > 0 && bare.charAt(before) == ' ') {
            before--;
        }
        return !Character.isUpperCase(bare.charAt(at - 1)) && "->|_/*".indexOf(bare.charAt(before)) < 0;
    }

    /**
     * After the colon that ends an attribution in this very line, with words of the earlier message behind or none; -1 when
     * none does. A quotation mark behind it is how people quote.
     */
    private int endInLine(Line line, int start) {
        String bare = line.bare();
        int last = Math.min(bare.length(), start + LONGEST);
        for (int colon = start; colon < last; colon++) {
            boolean ends = ":\uFF1A".indexOf(bare.charAt(colon)) >= 0
                    && (colon + 1 == bare.length() || bare.charAt(colon + 1) == ' ');
            if (ends && Attribution.isClosed(line.plain().substring(start, colon + 1))) {
                String behind = bare.substring(colon + 1).strip();
                boolean quoting = !behind.isEmpty() && "\"«“„'‘".indexOf(behind.charAt(0)) >= 0;
                boolean bracketed = namesInBrackets(bare.substring(start, colon));
                return bracketed && !quoting ? colon + 1 : -1;
            }
        }
        return -1;
    }

    /** The attribution begins in this line and ends in one of the next. */
    private boolean isAttributedBelow(int index, int start) {
        List<Line> below = new ArrayList<>();
        below.add(lines.get(index).pieces(List.of(start)).get(1));
        below.addAll(lines.subList(index + 1, Math.min(lines.size(), index + HEADER_REACH)));
        OptionalInt end = Attribution.endAt(below, 0);
        if (end.isEmpty()) {
            return false;
        }
        int next = Line.nextWithWords(below, end.getAsInt());
        boolean quoted = next < below.size() && below.get(next).isQuoted();
        StringBuilder sentence = new StringBuilder();
        below.subList(0, end.getAsInt()).forEach(line -> sentence.append(line.bare()));
        return quoted || namesInBrackets(sentence.toString());
    }

    /** "&lt;a@b&gt;" or "(a@b)", as people do not write of somebody. */
    private static boolean namesInBrackets(String sentence) {
        int at = sentence.indexOf('@');
        int open = Math.max(sentence.lastIndexOf('<', at), sentence.lastIndexOf('(', at));
        return at > 0 && open >= 0 && sentence.substring(open, at).indexOf(' ') < 0;
    }
}
