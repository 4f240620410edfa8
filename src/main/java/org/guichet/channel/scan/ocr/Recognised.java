package org.guichet.channel.scan.ocr;

import java.util.List;
import org.guichet.channel.scan.image.Ink;

/** What the engine read on one upright page. */
public record Recognised(List<Word> words) {

    public Recognised {
        words = List.copyOf(words);
    }

    /** Words with spaces, lines with a line feed, an empty line between paragraphs. */
    public String text() {
        return lines().text();
    }

    /** The page's text, line by line, with the places of its words in pixels. */
    public Lines lines() {
        Lines lines = new Lines();
        Columns.apart(Word.lines(words)).forEach(line -> add(lines, line));
        return lines;
    }

    /** A line stands where most of its words end: descenders and accents move single words only. */
    private static void add(Lines lines, List<Word> line) {
        double[] feet =
                line.stream().mapToDouble(word -> word.box().bottom()).sorted().toArray();
        lines.add(line.stream().map(Recognised::piece).toList(), feet[feet.length / 2]);
    }

    private static Lines.Piece piece(Word word) {
        Ink.Box box = word.box();
        return new Lines.Piece(word.text(), box.left(), box.top(), box.right(), box.bottom());
    }

    /** Mean over the words, 0 to 1; 0 when there is none. */
    public double confidence() {
        return words.stream().mapToDouble(Word::confidence).average().orElse(0) / 100;
    }

    public List<Ink.Box> boxes() {
        return words.stream().map(Word::box).toList();
    }
}
