package org.guichet.normalize.spoken;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The signs of an address as they are said, also those of several words. */
final class Signs {

    /** @param first word of it; {@code end} behind its last */
    record Sign(int first, int end, String text) {}

    private record Phrase(List<String> words, String text) {}

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(List.of("tiret", "du", "six"), "-"),
            new Phrase(List.of("tiret", "du", "6"), "-"),
            new Phrase(List.of("tiret", "du", "huit"), "_"),
            new Phrase(List.of("tiret", "du", "8"), "_"),
            new Phrase(List.of("tiret", "du", "bas"), "_"),
            new Phrase(List.of("tiret", "bas"), "_"),
            new Phrase(List.of("trait", "d", "union"), "-"),
            new Phrase(List.of("under", "score"), "_"),
            new Phrase(List.of("full", "stop"), "."));

    private static final Map<String, List<Phrase>> BY_FIRST = by(phrase -> phrase.words.get(0));
    private static final Map<String, List<Phrase>> BY_LAST = by(phrase -> phrase.words.get(phrase.words.size() - 1));

    private Signs() {}

    /** The sign that begins with this word. */
    static @Nullable Sign at(Tokens tokens, int index) {
        for (Phrase phrase : BY_FIRST.getOrDefault(tokens.word(index), List.of())) {
            if (stands(phrase, tokens, index)) {
                return new Sign(index, index + phrase.words.size(), phrase.text);
            }
        }
        String text = Lexicon.MAIL_SIGNS.get(tokens.word(index));
        return text == null ? null : new Sign(index, index + 1, text);
    }

    /** The sign whose last word is this. */
    static @Nullable Sign endingAt(Tokens tokens, int last) {
        for (Phrase phrase : BY_LAST.getOrDefault(tokens.word(last), List.of())) {
            if (stands(phrase, tokens, last + 1 - phrase.words.size())) {
                return new Sign(last + 1 - phrase.words.size(), last + 1, phrase.text);
            }
        }
        String text = Lexicon.MAIL_SIGNS.get(tokens.word(last));
        return text == null ? null : new Sign(last, last + 1, text);
    }

    /** In their order. */
    private static Map<String, List<Phrase>> by(Function<Phrase, String> word) {
        return PHRASES.stream().collect(Collectors.groupingBy(word));
    }

    private static boolean stands(Phrase phrase, Tokens tokens, int from) {
        for (int i = 0; i < phrase.words.size(); i++) {
            if (!tokens.word(from + i).equals(phrase.words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
