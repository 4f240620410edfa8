package org.guichet.submission;

import java.util.List;

/**
 * A text in which values may be found.
 *
 * @param part as evidence says it: {@code body}, {@code page:2}, {@code turn:14} (numbered from 1)
 * @param text the text that the contact keeps for that part; positions in evidence count its UTF-16 units
 * @param own the complainant's own new words in it, in order and without overlap; may be empty
 * @param separator what stands between this passage and the one before in the narrative
 * @param cut what stands in the narrative where something between two own spans was cut out: a paragraph, or nothing where
 *     it was a word in the middle of a sentence
 */
public record Passage(String part, String text, List<Span> own, String separator, String cut) {

    private static final String PARAGRAPH = "\n\n";

    public Passage {
        own = List.copyOf(own);
    }

    public Passage(String part, String text, List<Span> own, String separator) {
        this(part, text, own, separator, PARAGRAPH);
    }

    /** What somebody says in one go; between two own spans a word without meaning was cut out. */
    public static Passage spoken(String part, String text, List<Span> own) {
        return new Passage(part, text, own, "\n", "");
    }

    /** All of it is the complainant's. */
    public static Passage whole(String part, String text) {
        return new Passage(part, text, text.isEmpty() ? List.of() : List.of(new Span(0, text.length())), "\n\n");
    }

    /** Only these spans are the complainant's. */
    public static Passage of(String part, String text, List<Span> own) {
        return new Passage(part, text, own, "\n\n");
    }

    /** None of it is the complainant's: an agent's turn. It may still be searched for values. */
    public static Passage foreign(String part, String text) {
        return new Passage(part, text, List.of(), "\n\n");
    }

    /** The own spans joined. */
    public String ownWords() {
        StringBuilder words = new StringBuilder();
        for (Span span : own) {
            String piece = cut.isEmpty() ? span.of(text) : span.of(text).strip();
            if (!piece.isEmpty()) {
                words.append(words.isEmpty() ? "" : cut).append(piece);
            }
        }
        return words.toString();
    }

    public boolean isOwn(int position) {
        return own.stream().anyMatch(span -> span.covers(position));
    }
}
