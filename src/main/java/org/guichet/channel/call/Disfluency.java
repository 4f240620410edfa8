package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guichet.submission.Span;

/**
 * What of a spoken turn reads well: without the sounds of thinking ("euh", "um"), without a little word said twice by
 * mistake, without a word broken off and begun again. In doubt a word stays: "vous vous êtes trompés", "six six", "non non"
 * mean what they say.
 */
final class Disfluency {

    private static final Set<String> FILLERS = Set.of(
            "euh",
            "heu",
            "euuh",
            "euhh",
            "hum",
            "hmm",
            "hm",
            "mmh",
            "mmm",
            "mhm",
            "um",
            "umm",
            "uh",
            "uhh",
            "uhm",
            "erm",
            "%hesitation");

    /** Nobody means these twice in a row, in French or English. */
    private static final Set<String> SAID_TWICE_BY_MISTAKE = Set.of(
            "je", "j'ai", "le", "les", "de", "des", "du", "et", "mon", "mes", "c'est", "dans", "pour", "avec", "mais",
            "parce", "i", "i'm", "i've", "the", "and", "of", "my", "we", "but", "they", "with", "because");

    private final String text;
    private final List<Span> own = new ArrayList<>();
    private int keptFrom;

    private Disfluency(String text) {
        this.text = text;
    }

    /** The spans that are kept, each with the space behind it; none when nothing but sounds is left. */
    static List<Span> cutFrom(String text) {
        return new Disfluency(text).cut();
    }

    private List<Span> cut() {
        int at = wordFrom(0);
        while (at < text.length()) {
            int end = wordTo(at);
            int next = wordFrom(end);
            if (isFiller(at, end) || isStutter(at, end, next)) {
                drop(at, end, next);
            }
            at = next;
        }
        keep(keptFrom, text.length());
        for (Span span : own) {
            if (holdsWords(span)) {
                return own;
            }
        }
        return List.of();
    }

    private boolean holdsWords(Span span) {
        int c;
        for (int i = span.from(); i < span.to(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** A full stop behind a sound ends the sentence before it; a comma only made room for the sound. */
    private void drop(int at, int end, int next) {
        int last = text.charAt(end - 1);
        boolean ends = (last == '.' || last == '?' || last == '!') && hasKept(at);
        if (ends) {
            keep(keptFrom, backOverSpace(at));
            keptFrom = endOfWord(at, end);
        } else {
            keep(keptFrom, next == text.length() ? backOverSpace(at) : at);
            keptFrom = next;
        }
    }

    private boolean hasKept(int at) {
        return !own.isEmpty() || at > keptFrom;
    }

    private int backOverSpace(int at) {
        int end = at;
        while (end > keptFrom && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void keep(int from, int to) {
        if (to > from) {
            own.add(new Span(from, to));
        }
    }

    private boolean isFiller(int at, int end) {
        return end - at <= 14 && "ehmuEHMU%".indexOf(text.charAt(at)) >= 0 && FILLERS.contains(bare(at, end));
    }

    private boolean isStutter(int at, int end, int next) {
        if (next >= text.length() || end - at > 12) {
            return false;
        }
        char last = text.charAt(end - 1);
        if ((last == '-' || last == '–' || last == '—') && end - at > 1) {
            return begins(at, end - 1, next);
        }
        if (!beginAlike(at, next) || !text.regionMatches(true, at, text, next, Math.min(2, end - at))) {
            return false;
        }
        String word = bare(at, end);
        return SAID_TWICE_BY_MISTAKE.contains(word)
                && last != '.'
                && last != '?'
                && last != '!'
                && word.equals(bare(next, wordTo(next)));
    }

    /** Most words do not, and a look at two letters says so. */
    private boolean beginAlike(int at, int next) {
        char one = text.charAt(at);
        char other = text.charAt(next);
        return one == other
                || Character.toUpperCase(one) == Character.toUpperCase(other)
                || one >= 0x80
                || other >= 0x80;
    }

    /** "vou- voudrais": the word behind begins with what was broken off. */
    private boolean begins(int at, int end, int next) {
        int length = end - at;
        return wordTo(next) - next > length
                && Character.isLetter(text.charAt(at))
                && text.regionMatches(true, next, text, at, length);
    }

    /** The word itself, in lower case, without the marks behind it. */
    private String bare(int at, int end) {
        return text.substring(at, endOfWord(at, end)).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private int endOfWord(int at, int end) {
        int to = end;
        while (to > at && ",.?!…;:".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    private int wordFrom(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int wordTo(int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
