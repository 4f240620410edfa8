package org.guichet.channel.scan.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guichet.channel.scan.image.Ink;

/**
 * Two addresses side by side at the head of a letter, which the engine reads as one line after the other: first the left
 * one, then the right one. Rows of a table and of a form stay as they are: their left halves bear no numbers.
 */
final class Columns {

    /** A gap of so many heights of a word divides columns; blanks between words of a justified line are narrower. */
    private static final double GUTTER = 2.4;

    /** Lines stand together that are at most so many heights of a word apart. */
    private static final double CLOSE = 2.6;

    /** A line without a gutter and of so many letters is running text: the head ends there. */
    private static final int RUNNING = 60;

    private static final Pattern SUM = Pattern.compile("[€£$]?\\d{1,9}(?:[.,]\\d{3}){0,3}[.,]\\d{2}[€£$]?");

    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_LINES = 4;
    private static final int MOST_ABOVE = 4;

    /** @param left where the gutter begins, in pixels */
    private record Gutter(int left, int right) {

        boolean isWider(double width) {
            return right - left > width;
        }

        Gutter common(Gutter other) {
            return new Gutter(Math.max(left, other.left), Math.min(right, other.right));
        }
    }

    private final List<List<Word>> lines;
    private final double height;
    private final int head;
    private Gutter gutter = new Gutter(0, 0);

    private Columns(List<List<Word>> lines) {
        this.lines = lines;
        this.height = usualHeight(lines);
        this.head = firstOf(at -> gutters(lines.get(at)).isEmpty() && length(lines.get(at)) >= RUNNING);
    }

    /** @param lines in the engine's order, none of them empty */
    static List<List<Word>> apart(List<List<Word>> lines) {
        return new Columns(lines).apart();
    }

    private List<List<Word>> apart() {
        List<List<Word>> read = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at < head ? bandFrom(at) : at;
            if (end > at) {
                read.addAll(halves(at, end, true));
                read.addAll(halves(at, end, false));
            } else {
                read.add(lines.get(at));
            }
            at = Math.max(at + 1, end);
        }
        return read;
    }

    /** Where the lines end that stand in two columns from here; the same place where they do not. */
    private int bandFrom(int from) {
        int row = firstRow(from);
        if (row < 0) {
            return from;
        }
        gutter = gutters(lines.get(row)).get(0);
        int rows = 0;
        int end = from;
        for (int at = from; at < head && (at == from || isClose(at)); at++) {
            List<Gutter> gaps = gutters(lines.get(at));
            Gutter next = gaps.isEmpty() ? beside(lines.get(at)) : gutter.common(gaps.get(0));
            boolean crossed = gaps.size() > 1 || !next.isWider(GUTTER * height / 2);
            if (crossed || (at < row && !isRight(lines.get(at)))) {
                break;
            }
            gutter = next;
            rows += gaps.size();
            end = at + 1;
        }
        boolean columns = rows >= FEWEST_ROWS && end - from >= FEWEST_LINES && end > row;
        return columns && areAddresses(from, end) ? end : from;
    }

    /** The next line with one gutter, if what stands above it may be the beginning of the right column; -1 for none. */
    private int firstRow(int from) {
        int row = from;
        while (row + 1 < head
                && row - from < MOST_ABOVE
                && gutters(lines.get(row)).isEmpty()
                && isClose(row + 1)) {
            row++;
        }
        return gutters(lines.get(row)).size() == 1 ? row : -1;
    }

    /** What is left of the gutter by a line that stands on one side of it; nothing by one that crosses it. */
    private Gutter beside(List<Word> line) {
        int left = line.get(0).box().left();
        int right = line.get(line.size() - 1).box().right();
        return gutter.common(isRight(line) ? new Gutter(0, left) : new Gutter(right, Integer.MAX_VALUE));
    }

    private boolean isRight(List<Word> line) {
        return line.get(0).box().left() >= gutter.right() - height;
    }

    private boolean isClose(int at) {
        double down = lines.get(at).get(0).box().bottom()
                - lines.get(at - 1).get(0).box().bottom();
        return down > 0 && down <= CLOSE * height;
    }

    /** Both sides have figures, as postcodes and dates have; the left one is no list of labels, the right none of sums. */
    private boolean areAddresses(int from, int end) {
        List<List<Word>> left = halves(from, end, true);
        List<List<Word>> right = halves(from, end, false);
        long labels = left.stream()
                .filter(line -> line.get(line.size() - 1).text().endsWith(":"))
                .count();
        long sums = right.stream()
                .filter(line ->
                        line.stream().anyMatch(word -> SUM.matcher(word.text()).matches()))
                .count();
        return labels * 2 < left.size()
                && sums * 2 < right.size()
                && has(left, Character::isDigit)
                && has(right, Character::isDigit)
                && count(left, Character::isLetter) > count(left, Character::isDigit)
                && count(right, Character::isLetter) > count(right, Character::isDigit);
    }

    private List<List<Word>> halves(int from, int end, boolean left) {
        int middle = (gutter.left() + gutter.right()) / 2;
        return lines.subList(from, end).stream()
                .map(line -> line.stream()
                        .filter(word -> (word.box().left() < middle) == left)
                        .toList())
                .filter(half -> !half.isEmpty())
                .toList();
    }

    private List<Gutter> gutters(List<Word> line) {
        List<Gutter> gutters = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            Gutter gap =
                    new Gutter(line.get(i - 1).box().right(), line.get(i).box().left());
            if (gap.isWider(GUTTER * height)) {
                gutters.add(gap);
            }
        }
        return gutters;
    }

    private int firstOf(IntPredicate line) {
        return IntStream.range(0, lines.size()).filter(line).findFirst().orElse(lines.size());
    }

    private static int length(List<Word> line) {
        return line.stream().mapToInt(word -> word.text().length() + 1).sum();
    }

    private static boolean has(List<List<Word>> lines, IntPredicate kind) {
        return count(lines, kind) > 0;
    }

    private static long count(List<List<Word>> lines, IntPredicate kind) {
        return lines.stream()
                .flatMap(List::stream)
                .flatMapToInt(word -> word.text().chars())
                .filter(kind)
                .count();
    }

    private static double usualHeight(List<List<Word>> lines) {
        int[] heights = lines.stream()
                .flatMap(List::stream)
                .map(Word::box)
                .mapToInt(Columns::height)
                .sorted()
                .toArray();
        return heights.length == 0 ? 1 : heights[heights.length / 2];
    }

    private static int height(Ink.Box box) {
        return box.bottom() - box.top();
    }
}
