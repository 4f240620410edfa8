package org.guichet.channel.scan.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a page become its text: a line feed between lines, an empty line where the gap is wider than usual. Engines
 * guess paragraphs from ragged ends and indents, and cut sentences in two; a letter's paragraphs stand apart.
 */
public final class Lines {

    /** A gap this many times the usual one ends a paragraph. */
    private static final double WIDER = 1.4;

    private final List<String> texts = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();

    /**
     * Adds the next line in reading order.
     *
     * @param down where it stands, growing downwards, in any unit
     */
    public void add(String text, double down) {
        if (!text.isBlank()) {
            texts.add(text.strip());
            heights.add(down);
        }
    }

    public String text() {
        double usual = usualGap();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            text.append(i == 0 ? "" : endsParagraph(gap(i), usual) ? "\n\n" : "\n")
                    .append(texts.get(i));
        }
        return text.toString();
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
