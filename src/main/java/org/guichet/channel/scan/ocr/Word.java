package org.guichet.channel.scan.ocr;

import java.util.ArrayList;
import java.util.List;
import org.guichet.channel.scan.image.Ink;

/**
 * A recognised word.
 *
 * @param line grows with every line of the page
 * @param confidence 0 to 100
 * @param box where it stands, in pixels of the page that was recognised
 */
record Word(String text, int line, double confidence, Ink.Box box) {

    Word on(int otherLine) {
        return new Word(text, otherLine, confidence, box);
    }

    /** Words line by line, none of them empty. */
    static List<List<Word>> lines(List<Word> words) {
        List<List<Word>> lines = new ArrayList<>();
        int last = -1;
        for (Word word : words) {
            if (lines.isEmpty() || word.line() != last) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(word);
            last = word.line();
        }
        return lines;
    }
}
