package org.guichet.channel.scan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.channel.scan.wire.PlacedWord;
import org.guichet.submission.Span;

/** A page's text as lines with their places. */
final class PageLines {

    /** Lines of a page of which nobody knows the places lie so far apart. */
    private static final int PITCH = 150;

    /** A gap of so many heights of a word is no space between words, however they are spread. */
    private static final double COLUMN_GAP = 2.4;

    /** Height of a page by its width, so that gaps to the side can be told in heights. */
    private static final double SHEET = 1.414;

    /** Characters of a line that are looked at: no line of a letter's head is longer. */
    private static final int LONGEST = 300;

    private static final String MARKS_BEFORE = " .,:;'’‘`\"|-—–_~*•·°^=\\/";
    private static final String MARKS_BEHIND = " '’‘`\"|—–_~*•·^=\\";

    private final String page;
    private final List<PlacedWord> words;
    private final double wide;

    private PageLines(String page, List<PlacedWord> words) {
        this.page = page;
        this.words = words;
        this.wide = COLUMN_GAP * usualHeight(words) * SHEET;
    }

    /**
     * The lines in the order of the text.
     *
     * @param words their places; where there are none, every line of the text is one, below the one before
     */
    static List<Line> of(String page, List<PlacedWord> words) {
        return words.isEmpty() ? ofText(page) : new PageLines(page, words).lines();
    }

    private static List<Line> ofText(String page) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int top = 0; from <= page.length(); top += PITCH) {
            int end = page.indexOf('\n', from);
            int to = end < 0 ? page.length() : end;
            line(page, from, to, new int[] {0, top, 1 + Math.min(99, to - from) * 100, top + PITCH / 2})
                    .ifPresent(lines::add);
            from = to + 1;
        }
        return lines;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || isApart(words.get(i - 1), words.get(i))) {
                line(page, words.get(first).from(), words.get(i - 1).to(), box(words.subList(first, i)))
                        .ifPresent(lines::add);
                first = i;
            }
        }
        return lines;
    }

    private boolean isApart(PlacedWord word, PlacedWord next) {
        return page.substring(word.to(), next.from()).indexOf('\n') >= 0
                || next.left() - word.right() > wide
                || next.right() < word.left();
    }

    private static int[] box(List<PlacedWord> words) {
        int left = PlacedWord.PAGE;
        int right = 0;
        int top = PlacedWord.PAGE;
        int bottom = 0;
        for (PlacedWord word : words) {
            left = Math.min(left, word.left());
            right = Math.max(right, word.right());
            top = Math.min(top, word.top());
            bottom = Math.max(bottom, word.bottom());
        }
        return new int[] {left, top, right, bottom};
    }

    /** Nothing, when there are only specks. */
    private static Optional<Line> line(String page, int from, int to, int[] box) {
        int start = from;
        int end = to;
        while (start < end && MARKS_BEFORE.indexOf(page.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && MARKS_BEHIND.indexOf(page.charAt(end - 1)) >= 0) {
            end--;
        }
        end = withoutLoneMark(page, start, end);
        return start == end
                ? Optional.empty()
                : Optional.of(new Line(
                        page.substring(start, Math.min(end, start + LONGEST)),
                        new Span(start, end),
                        box[0],
                        box[1],
                        box[2],
                        box[3]));
    }

    /** A speck at the end is read as a mark that no word stands before: {@code plc -}, {@code 0182 : I}. */
    private static int withoutLoneMark(String page, int start, int end) {
        int last = end - 2;
        boolean lone = last > start && page.charAt(last) == ' ' && ".,:;-Il|!".indexOf(page.charAt(end - 1)) >= 0;
        int before = last;
        while (lone && before > start && " .,:;-|".indexOf(page.charAt(before - 1)) >= 0) {
            before--;
        }
        return lone ? before : end;
    }

    /** Of most words; 1 at least. */
    static int usualHeight(List<PlacedWord> words) {
        int[] heights = words.stream()
                .mapToInt(word -> word.bottom() - word.top())
                .sorted()
                .toArray();
        return heights.length == 0 ? PITCH / 2 : Math.max(1, heights[heights.length / 2]);
    }
}
