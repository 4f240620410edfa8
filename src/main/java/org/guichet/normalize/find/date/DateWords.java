package org.guichet.normalize.find.date;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.normalize.find.Folded;
import org.jspecify.annotations.Nullable;

/** The words of one language that dates are made of. */
final class DateWords {

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "de", "es", "it", "nl", "pt");
    private static final Map<String, DateWords> LOADED = new ConcurrentHashMap<>();

    private final Map<String, Word> words = new HashMap<>();

    /** By the first word of phrases. */
    private final Map<String, Start> starts = new HashMap<>();

    /** How those first words begin: most words of a text begin like none. */
    private final BitSet beginnings = new BitSet();

    private final Set<String> options = new HashSet<>();

    private DateWords(String table) {
        table.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(this::add);
    }

    /** Those of this language; loaded when they are first asked for. Empty for a language without. */
    static Optional<DateWords> of(String language) {
        return LANGUAGES.contains(language)
                ? Optional.of(LOADED.computeIfAbsent(language, DateWords::load))
                : Optional.empty();
    }

    private static DateWords load(String language) {
        try (InputStream table = DateWords.class.getResourceAsStream(language + ".txt")) {
            if (table == null) {
                throw new IllegalStateException("no table of date words for " + language);
            }
            return new DateWords(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String[] sense = line.substring(0, colon).split(" ", -1);
        String[] phrases = line.substring(colon + 1).strip().split("; ", -1);
        if (sense[0].equals("option")) {
            options.addAll(Set.of(phrases));
            return;
        }
        Sense parsed =
                Sense.parse(sense[0]).orElseThrow(() -> new IllegalStateException("no sense of date words: " + line));
        for (String phrase : phrases) {
            Word word =
                    words.merge(phrase, Word.of(parsed, sense.length > 1 ? Integer.parseInt(sense[1]) : 0), Word::and);
            String[] parts = phrase.split(" ", -1);
            starts.computeIfAbsent(parts[0], first -> new Start()).add(parts, word);
            beginnings.set(Folded.beginning(parts[0], 0));
        }
    }

    /** What a phrase is; its words one space apart. */
    @Nullable
    Word word(String phrase) {
        return words.get(phrase);
    }

    /** How phrases go on that begin with this word; null when none does. */
    @Nullable
    Start start(String first) {
        return starts.get(first);
    }

    /** Phrases of which the first word is the same. */
    static final class Start {
        private int longest = 1;
        private @Nullable Word alone;
        private final BitSet seconds = new BitSet();

        private void add(String[] words, Word word) {
            longest = Math.max(longest, words.length);
            if (words.length > 1) {
                seconds.set(Folded.beginning(words[1], 0));
            } else {
                alone = word;
            }
        }

        /** What the first word is with no other behind it; null where it only begins phrases. */
        @Nullable
        Word alone() {
            return alone;
        }

        /** How many words the longest one has. */
        int longest() {
            return longest;
        }

        /** Whether one could go on with the word that begins here. */
        boolean mayGoOn(String text, int next) {
            return seconds.get(Folded.beginning(text, next));
        }
    }

    /** Whether the word that begins here could begin a phrase. */
    boolean mayBegin(String text, int from) {
        return beginnings.get(Folded.beginning(text, from));
    }

    /** "March 3" beside "3 March". */
    boolean isMonthFirst() {
        return options.contains("month-first");
    }

    /** A day of the month alone is an ordinal: "the 3rd". */
    boolean isOrdinalDays() {
        return options.contains("ordinal-days");
    }
}
