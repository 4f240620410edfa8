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
        StringBuilder text = new StringBuilder();
        Word before = null;
        for (Word word : words) {
            if (before != null) {
                text.append(gap(before, word));
            }
            text.append(word.text());
            before = word;
        }
        return text.toString();
    }

    private static String gap(Word before, Word word) {
        if (before.paragraph() != word.paragraph()) {
            return "\n\n";
        }
        return before.line() != word.line() ? "\n" : " ";
    }

    /** Mean over the words, 0 to 1; 0 when there is none. */
    public double confidence() {
        return words.stream().mapToDouble(Word::confidence).average().orElse(0) / 100;
    }

    public List<Ink.Box> boxes() {
        return words.stream().map(Word::box).toList();
    }
}
