package org.guichet.channel.scan.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichet.channel.scan.image.Ink;

/**
 * Lines of print that the engine cut in two, sometimes the right half first, and sometimes through a word of which the
 * middle is then nowhere. What stands on one row, a word's space apart, is shown to the engine again as one line.
 */
final class BrokenRows {

    /** Pieces are so many heights of a line apart at most: a blank and one letter that was lost between them. */
    private static final double APART = 1.6;

    /** Their feet, or else their heads, are as level as this share of a line's height. */
    private static final double LEVEL = 0.25;

    /** Around a row that is shown again, as a share of its height: neither a stroke is cut off nor the next line seen. */
    private static final double MARGIN = 0.2;

    private BrokenRows() {}

    /**
     * @param words in the engine's order
     * @param readAgain what stands in a box, read as one line
     * @return the same, each broken row whole and in the place of its first piece
     */
    static List<Word> mended(List<Word> words, Function<Ink.Box, List<Word>> readAgain) {
        List<List<Word>> lines = new ArrayList<>();
        for (List<Word> line : Word.lines(words)) {
            List<Word> before = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (before.isEmpty() || !areOneRow(box(before), box(line))) {
                lines.add(line);
            } else {
                lines.set(lines.size() - 1, joined(before, line, readAgain));
            }
        }
        return lines.stream().flatMap(List::stream).toList();
    }

    private static boolean areOneRow(Ink.Box one, Ink.Box other) {
        Ink.Box left = one.left() <= other.left() ? one : other;
        Ink.Box right = left == one ? other : one;
        double height = Math.min(height(one), height(other));
        int apart = right.left() - left.right();
        return apart > -height * LEVEL
                && apart < height * APART
                && Math.max(height(one), height(other)) < 2 * height
                && (Math.abs(one.bottom() - other.bottom()) <= height * LEVEL
                        || Math.abs(one.top() - other.top()) <= height * LEVEL);
    }

    /** Read again, if that finds at least as much; else side by side as they are. */
    private static List<Word> joined(List<Word> one, List<Word> other, Function<Ink.Box, List<Word>> readAgain) {
        List<Word> both = Stream.concat(one.stream(), other.stream())
                .sorted(Comparator.comparingInt(word -> word.box().left()))
                .toList();
        List<Word> again = readAgain.apply(withMargin(box(both)));
        int line = one.get(0).line();
        return (letters(again) >= letters(both) ? again : both)
                .stream().map(word -> word.on(line)).toList();
    }

    private static int letters(List<Word> words) {
        return words.stream().mapToInt(word -> word.text().length()).sum();
    }

    private static Ink.Box box(List<Word> words) {
        Ink.Box box = words.get(0).box();
        for (Word word : words) {
            Ink.Box next = word.box();
            box = new Ink.Box(
                    Math.min(box.left(), next.left()),
                    Math.min(box.top(), next.top()),
                    Math.max(box.right(), next.right()),
                    Math.max(box.bottom(), next.bottom()));
        }
        return box;
    }

    private static Ink.Box withMargin(Ink.Box box) {
        int margin = (int) (height(box) * MARGIN);
        return new Ink.Box(box.left() - margin, box.top() - margin, box.right() + margin, box.bottom() + margin);
    }

    private static int height(Ink.Box box) {
        return box.bottom() - box.top();
    }
}
