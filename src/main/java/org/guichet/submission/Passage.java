package org.guichet.submission;

import java.util.List;

/**
 * A text in which values may be found.
 *
 * @param part as evidence says it: {@code body}, {@code page:2}, {@code turn:14} (numbered from 1)
 * @param text the text that the contact keeps for that part; positions in evidence count its UTF-16 units
 * @param own the complainant's own new words in it, in order and without overlap; may be empty
 * @param form how its own words are joined
 */
public record Passage(String part, String text, List<Span> own, Form form) {

    private static final String PARAGRAPH = "\n\n";

    /** How own words become the narrative. */
    public enum Form {
        /** Lines are as their writer broke them, and what was cut out was a paragraph. */
        WRITTEN(PARAGRAPH, PARAGRAPH),

        /** On paper: a line ends where the paper did. */
        PRINTED(PARAGRAPH, PARAGRAPH),

        /** Said in one go; what was cut out was a word without meaning in the middle of a sentence. */
        SPOKEN("\n", "");

        private final String separator;
        private final String cut;

        Form(String separator, String cut) {
            this.separator = separator;
            this.cut = cut;
        }

        /** What stands between such a passage and the one before in the narrative. */
        String separator() {
            return separator;
        }

        private String piece(String own) {
            return switch (this) {
                case WRITTEN -> own.strip();
                case PRINTED -> PrintedLines.joined(own.strip());
                case SPOKEN -> own;
            };
        }
    }

    public Passage {
        own = List.copyOf(own);
    }

    /** What somebody says in one go; between two own spans a word without meaning was cut out. */
    public static Passage spoken(String part, String text, List<Span> own) {
        return new Passage(part, text, own, Form.SPOKEN);
    }

    /** A page of paper, as it was recognised line by line. */
    public static Passage printed(String part, String text, List<Span> own) {
        return new Passage(part, text, own, Form.PRINTED);
    }

    /** All of it is the complainant's. */
    public static Passage whole(String part, String text) {
        return of(part, text, text.isEmpty() ? List.of() : List.of(new Span(0, text.length())));
    }

    /** Only these spans are the complainant's. */
    public static Passage of(String part, String text, List<Span> own) {
        return new Passage(part, text, own, Form.WRITTEN);
    }

    /** None of it is the complainant's: an agent's turn. It may still be searched for values. */
    public static Passage foreign(String part, String text) {
        return of(part, text, List.of());
    }

    /** The own spans joined. */
    public String ownWords() {
        if (own.size() == 1) {
            return form.piece(own.get(0).of(text));
        }
        StringBuilder words = new StringBuilder();
        for (Span span : own) {
            String piece = form.piece(span.of(text));
            if (!piece.isEmpty()) {
                words.append(words.isEmpty() ? "" : form.cut).append(piece);
            }
        }
        return words.toString();
    }

    public boolean isOwn(int position) {
        return own.stream().anyMatch(span -> span.covers(position));
    }
}
