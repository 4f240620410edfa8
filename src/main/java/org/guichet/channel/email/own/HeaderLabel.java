package org.guichet.channel.email.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the lines of a copied header begin with, in many languages. */
enum HeaderLabel {
    FROM,
    SENT,
    TO,
    COPY,
    SUBJECT,
    OTHER;

    /** A label and its colon stand within so many characters. */
    static final int REACH = 24;

    private static final WordTable WORDS = WordTable.named("headers");
    private static final Map<String, HeaderLabel> LABELS = labels();
    private static final Set<String> ENGLISH = Set.of("sent", "subject");

    /** Labels without a colon: "Message du 03/03/26 10:12". */
    private static final Phrases DATED = WORDS.phrases("dated");

    /** The words with which a program says that somebody sent for somebody else. */
    static final Phrases ON_BEHALF = WORDS.phrases("for");

    /**
     * One line of a header.
     *
     * @param word the label, to be looked up
     * @param value what is said, trimmed; may be empty
     */
    record Entry(String word, HeaderLabel label, String value) {
        boolean isEnglish() {
            return HeaderLabel.isEnglish(word);
        }
    }

    /** The label that a word is, in lower case. */
    static Optional<HeaderLabel> named(String word) {
        return Optional.ofNullable(LABELS.get(word));
    }

    /** Whether only English programs write this label. */
    static boolean isEnglish(String word) {
        return ENGLISH.contains(word);
    }

    /** What a line says of itself; {@link Line#label} keeps it. */
    static Optional<Entry> of(Line whole) {
        String line = whole.bare();
        int dated = DATED.lengthAt(whole.plain(), 0);
        if (dated > 0 && dated + 1 < line.length() && Character.isDigit(line.charAt(dated + 1))) {
            return Optional.of(new Entry("", SENT, line.substring(dated).strip()));
        }
        int colon = colon(line);
        if (colon <= 0) {
            return Optional.empty();
        }
        String word = Line.plain(undecorated(line.substring(0, colon)));
        HeaderLabel label = LABELS.get(word);
        return label == null
                ? Optional.empty()
                : Optional.of(new Entry(word, label, undecorated(line.substring(colon + 1))));
    }

    private static int colon(String line) {
        for (int i = 0; i < line.length() && i <= REACH; i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == '\uFF1A') {
                return i;
            }
        }
        return -1;
    }

    /** Bold type in plain text, and the line between two cells of a table. */
    private static String undecorated(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && " *|".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " *|".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static Map<String, HeaderLabel> labels() {
        Map<String, HeaderLabel> labels = new HashMap<>();
        for (HeaderLabel label : List.of(values())) {
            WORDS.list(label.name().toLowerCase(java.util.Locale.ROOT))
                    .forEach(word -> labels.putIfAbsent(word, label));
        }
        return Map.copyOf(labels);
    }
}
