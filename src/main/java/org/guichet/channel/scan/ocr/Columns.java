package org.guichet.channel.scan.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Two addresses side by side at the head of a letter: first the left one, then the right one. Engines read them as one line
 * after the other, or the right one first where the page is not quite level. Rows of a table and of a form stay as they
 * are: they have labels on the left or sums on the right.
 */
final class Columns {

    /** A gap of so many heights of a word divides columns; blanks between words of a justified line are narrower. */
    private static final double GUTTER = 2.4;

    /** Lines of one address are at most so many heights of a word apart. */
    private static final double CLOSE = 2.6;

    /** A line without a gutter and of so many letters is running text: the head ends there. */
    private static final int RUNNING = 60;

    /** Lines of a head; longer ones are left as they are. */
    private static final int MOST_LINES = 60;

    private static final int FEWEST_LINES = 2;

    private static final Pattern SUM = Pattern.compile("[€£$]?\\d{1,9}(?:[.,]\\d{3}){0,3}[.,]\\d{2}[€£$]?");

    private final List<List<Word>> lines;
    private final double height;
    private final int head;

    private Columns(List<List<Word>> lines) {
        this.lines = lines;
        this.height = usualHeight(lines);
        this.head = IntStream.range(0, lines.size())
                .filter(at -> gutters(lines.get(at)).isEmpty() && length(lines.get(at)) >= RUNNING)
                .findFirst()
                .orElse(lines.size());
    }

    /** What stands below one another, close together. */
    private record Column(List<List<Word>> lines) {

        int left() {
            return lines.stream().mapToInt(Columns::left).min().orElse(0);
        }

        int right() {
            return lines.stream().mapToInt(Columns::right).max().orElse(0);
        }

        int top() {
            return lines.stream()
                    .flatMap(List::stream)
                    .mapToInt(word -> word.box().top())
                    .min()
                    .orElse(0);
        }

        int bottom() {
            return bottom(lines.get(lines.size() - 1));
        }

        static int bottom(List<Word> line) {
            return line.stream().mapToInt(word -> word.box().bottom()).max().orElse(0);
        }

        /** At least half of the shorter one is beside the other. */
        boolean isBeside(Column other) {
            int both = Math.min(bottom(), other.bottom()) - Math.max(top(), other.top());
            return both * 2 >= Math.min(bottom() - top(), other.bottom() - other.top());
        }
    }

    /** @param lines in the engine's order, none of them empty */
    static List<List<Word>> apart(List<List<Word>> lines) {
        Columns columns = new Columns(lines);
        return columns.head > MOST_LINES ? lines : columns.apart();
    }

    private List<List<Word>> apart() {
        List<Column> columns = columns();
        for (Column left : columns) {
            for (Column right : columns) {
                if (right.left() - left.right() > GUTTER * height / 2
                        && left.isBeside(right)
                        && areAddresses(left, right)) {
                    return inOrder(left, right);
                }
            }
        }
        return lines;
    }

    private List<List<Word>> inOrder(Column left, Column right) {
        List<Word> both = new ArrayList<>();
        left.lines().forEach(both::addAll);
        right.lines().forEach(both::addAll);
        List<List<Word>> read = new ArrayList<>();
        boolean begun = false;
        for (List<Word> line : lines) {
            List<Word> rest = line.stream().filter(word -> !both.contains(word)).toList();
            if (rest.size() < line.size() && !begun) {
                begun = true;
                read.addAll(left.lines());
                read.addAll(right.lines());
            }
            if (!rest.isEmpty()) {
                read.add(rest);
            }
        }
        return read;
    }

    private List<Column> columns() {
        List<List<Word>> pieces = new ArrayList<>();
        lines.subList(0, head).forEach(line -> pieces.addAll(pieces(line)));
        pieces.sort(Comparator.comparingInt(Column::bottom));
        List<Column> columns = new ArrayList<>();
        for (List<Word> piece : pieces) {
            columns.stream()
                    .filter(column -> goesOn(column, piece))
                    .findFirst()
                    .ifPresentOrElse(
                            column -> column.lines().add(piece),
                            () -> columns.add(new Column(new ArrayList<>(List.of(piece)))));
        }
        return columns;
    }

    private boolean goesOn(Column column, List<Word> line) {
        List<Word> last = column.lines().get(column.lines().size() - 1);
        int down = Column.bottom(line) - Column.bottom(last);
        return down > 0 && down <= CLOSE * height && left(line) <= right(last) && left(last) <= right(line);
    }

    /** Both have figures, as postcodes and dates have; the left one is no list of labels, the right one none of sums. */
    private static boolean areAddresses(Column left, Column right) {
        long labels = left.lines().stream()
                .filter(line -> line.get(line.size() - 1).text().endsWith(":"))
                .count();
        long sums = right.lines().stream()
                .filter(line ->
                        line.stream().anyMatch(word -> SUM.matcher(word.text()).matches()))
                .count();
        return left.lines().size() >= FEWEST_LINES
                && right.lines().size() >= FEWEST_LINES
                && labels * 2 < left.lines().size()
                && sums * 2 < right.lines().size()
                && isOfWordsAndFigures(left)
                && isOfWordsAndFigures(right);
    }

    private static boolean isOfWordsAndFigures(Column column) {
        long figures = count(column, Character::isDigit);
        return figures > 0 && count(column, Character::isLetter) > figures;
    }

    /** Left and right of its one gutter; the line where it has none, or several. */
    private List<List<Word>> pieces(List<Word> line) {
        List<Integer> gutters = gutters(line);
        if (gutters.size() != 1) {
            return List.of(line);
        }
        int at = gutters.get(0);
        return List.of(line.subList(0, at), line.subList(at, line.size()));
    }

    /** Before which words there is a gutter. */
    private List<Integer> gutters(List<Word> line) {
        return IntStream.range(1, line.size())
                .filter(i -> line.get(i).box().left() - line.get(i - 1).box().right() > GUTTER * height)
                .boxed()
                .toList();
    }

    private static int left(List<Word> line) {
        return line.get(0).box().left();
    }

    private static int right(List<Word> line) {
        return line.get(line.size() - 1).box().right();
    }

    private static int length(List<Word> line) {
        return line.stream().mapToInt(word -> word.text().length() + 1).sum();
    }

    private static long count(Column column, IntPredicate kind) {
        return column.lines().stream()
                .flatMap(List::stream)
                .flatMapToInt(word -> word.text().chars())
                .filter(kind)
                .count();
    }

    private static double usualHeight(List<List<Word>> lines) {
        int[] heights = lines.stream()
                .flatMap(List::stream)
                .mapToInt(word -> word.box().bottom() - word.box().top())
                .sorted()
                .toArray();
        return heights.length == 0 ? 1 : heights[heights.length / 2];
    }
}
