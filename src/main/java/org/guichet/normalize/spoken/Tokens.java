package org.guichet.normalize.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a turn, and what stands between them. */
final class Tokens {

    /** Between two numbers of one they mean nothing. */
    private static final Set<String> SOUNDS = Set.of("euh", "heu", "hum", "hmm", "um", "uh", "erm");

    private static final int LONGEST_SOUND = 3;

    private final String text;
    private final List<Token> all = new ArrayList<>();

    /**
     * @param text as it was transcribed
     * @param folded the same in lower case and without accents, character by character
     */
    Tokens(String text, String folded) {
        this.text = text;
        int at = 0;
        while (at < folded.length()) {
            int end = wordEnd(folded, at);
            String word = folded.substring(at, end);
            if (end > at && !(end - at <= LONGEST_SOUND && SOUNDS.contains(word))) {
                all.add(new Token(at, end, word, end - at == 1 || Lexicon.isBeginning(word)));
            }
            at = end + 1;
        }
    }

    /** An apostrophe ends a word behind its first letters: {@code l'arobase}. */
    private static boolean isInner(char c) {
        return c >= 'a' && c <= 'z' || c == '@' || Character.isLetterOrDigit(c);
    }

    /** Behind the word that begins here; the same place when none does. */
    static int wordEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && isInner(folded.charAt(end))) {
            end++;
        }
        return end;
    }

    int size() {
        return all.size();
    }

    Token get(int index) {
        return all.get(index);
    }

    /** The word at this place; empty behind the last and before the first. */
    String word(int index) {
        return index < 0 || index >= all.size() ? "" : all.get(index).word();
    }

    /** As it was transcribed. */
    String original(int index) {
        Token token = all.get(index);
        return text.substring(token.from(), token.to());
    }

    /** Whether only spaces, commas, hyphens and "..." stand between this word and the next, so that one goes on with the other. */
    boolean goesOn(int index) {
        if (index + 1 >= all.size()) {
            return false;
        }
        for (int i = all.get(index).to(); i < all.get(index + 1).from(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) { // a sound that was left out
                continue;
            }
            if (c != ' '
                    && c != ','
                    && c != '-'
                    && c != '\u2010'
                    && c != '\u2011'
                    && c != '\u00a0'
                    && c != '…'
                    && !isPause(i)) {
                return false;
            }
        }
        return true;
    }

    /** One of the dots that transcripts write for a pause; one alone ends a sentence. */
    private boolean isPause(int at) {
        return text.charAt(at) == '.'
                && (text.charAt(at - 1) == '.' || at + 1 < text.length() && text.charAt(at + 1) == '.');
    }

    boolean beginsWithCapital(int index) {
        char first = text.charAt(all.get(index).from());
        return first >= 'A' && first <= 'Z';
    }

    /** Whether an apostrophe stands directly before or behind this word. */
    boolean isElided(int index) {
        Token token = all.get(index);
        return isApostrophe(token.from() - 1) || isApostrophe(token.to());
    }

    private boolean isApostrophe(int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '\u2019');
    }

    /** Whether nothing but a space or a hyphen does. */
    boolean isClose(int index) {
        return goesOn(index) && text.charAt(all.get(index).to()) != ',';
    }
}
