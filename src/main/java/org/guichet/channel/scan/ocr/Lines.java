package org.guichet.channel.scan.ocr;

import java.util.ArrayList;
import java.util.List;
import org.guichet.channel.scan.wire.PlacedWord;

/**
 * Lines of a page become its text: a line feed between lines, an empty line where the gap is wider than usual. Engines
 * guess paragraphs from ragged ends and indents, and cut sentences in two; a letter's paragraphs stand apart.
 */
public final class Lines {

    /** A gap this many times the usual one ends a paragraph. */
    private static final double WIDER = 1.4;

    private final List<List<Piece>> lines = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();

    /** A word, or several, and the box around it in any unit. */
    public record Piece(String text, double left, double top, double right, double bottom) {}

    /**
     * Adds the next line in reading order.
     *
     * @param down where it stands, growing downwards, in any unit
     */
    public void add(List<Piece> words, double down) {
        List<Piece> written = words.stream()
                .filter(word -> !word.text().isBlank())
                .map(word -> new Piece(word.text().strip(), word.left(), word.top(), word.right(), word.bottom()))
                .toList();
        if (!written.isEmpty()) {
            lines.add(written);
            heights.add(down);
        }
    }

    /** All lines, with a space between words. */
    public String text() {
        double usual = usualGap();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(before(i, usual))
                    .append(String.join(
                            " ", lines.get(i).stream().map(Piece::text).toList()));
        }
        return text.toString();
    }

    /**
     * Where the words of that text stand.
     *
     * @param width of the page, in the unit of the boxes, as is its height
     */
    public List<PlacedWord> words(double width, double height) {
        double usual = usualGap();
        List<PlacedWord> words = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            at += before(i, usual).length();
            for (Piece word : lines.get(i)) {
                words.add(placed(word, at, width, height));
                at += word.text().length() + 1;
            }
            at--; // no space behind the last one
        }
        return words;
    }

    private static PlacedWord placed(Piece word, int at, double width, double height) {
        int left = share(word.left(), width);
        int top = share(word.top(), height);
        return new PlacedWord(
                at,
                at + word.text().length(),
                left,
                top,
                Math.max(left, share(word.right(), width)),
                Math.max(top, share(word.bottom(), height)));
    }

    /** What stands outside the page counts as on its edge. */
    private static int share(double at, double whole) {
        return whole <= 0 ? 0 : (int) Math.max(0, Math.min(PlacedWord.PAGE, Math.round(at / whole * PlacedWord.PAGE)));
    }

    private String before(int line, double usual) {
        return line == 0 ? "" : endsParagraph(gap(line), usual) ? "\n\n" : "\n";
    }

    /** Going up is a new column. */
    private static boolean endsParagraph(double gap, double usual) {
        return gap < 0 || gap > WIDER * usual;
    }

    private double gap(int line) {
        return heights.get(line) - heights.get(line - 1);
    }

    /** The lower third rather than the median: a letterhead has more wide gaps than narrow ones. */
    private double usualGap() {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < heights.size(); i++) {
            if (gap(i) > 0) {
                gaps.add(gap(i));
            }
        }
        gaps.sort(null);
        return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 3);
    }
}
