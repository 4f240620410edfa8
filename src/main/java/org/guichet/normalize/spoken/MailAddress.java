package org.guichet.normalize.spoken;

import org.jspecify.annotations.Nullable;

/**
 * A mail address given aloud: "marie point durand arobase exemple point fr", "j dot smith at example dot co dot uk", letters
 * one by one, "tiret du six" for the hyphen and "tiret du huit" for the underscore, which share keys with digits in France.
 *
 * @param first word of it
 * @param end behind its last word
 */
record MailAddress(int first, int end, String address) {

    private static final int MOST_WORDS = 40;

    /** The address whose sign for "at" is this word; null when there is none. */
    static @Nullable MailAddress around(Tokens tokens, int at, int notBefore) {
        StringBuilder domain = new StringBuilder();
        int end = domain(tokens, at + 1, domain);
        if (end < 0) {
            return null;
        }
        StringBuilder local = new StringBuilder();
        int first = local(tokens, at - 1, notBefore, local);
        return local.isEmpty() ? null : new MailAddress(first, end, local + "@" + domain);
    }

    private static int domain(Tokens tokens, int from, StringBuilder domain) {
        int at = from;
        int end = -1;
        boolean dotted = false;
        while (at < tokens.size() && at - from < MOST_WORDS) {
            Signs.Sign sign = Signs.at(tokens, at);
            if (sign != null && !domain.isEmpty() && !isSign(domain.charAt(domain.length() - 1))) {
                domain.append(sign.text());
                dotted |= sign.text().equals(".");
                at = sign.end();
                continue;
            }
            boolean behindSign = domain.isEmpty() || isSign(domain.charAt(domain.length() - 1));
            boolean spelled = !behindSign
                    && tokens.get(at).isLetter()
                    && tokens.get(at - 1).isLetter();
            if (!behindSign && !spelled) {
                break;
            }
            domain.append(tokens.word(at));
            at++;
            if (dotted && (Lexicon.ENDINGS.contains(tokens.word(at - 1)) || spelled && endsWell(domain))) {
                end = domain.length();
                if (Signs.at(tokens, at) == null && !isSpelledOn(tokens, at)) {
                    return at;
                }
            }
        }
        if (end < 0) {
            return -1;
        }
        while (domain.length() > end) {
            at--;
            domain.setLength(end);
        }
        return at;
    }

    private static boolean endsWell(StringBuilder domain) {
        return Lexicon.ENDINGS.contains(domain.substring(domain.lastIndexOf(".") + 1));
    }

    private static boolean isSpelledOn(Tokens tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).isLetter()
                && tokens.get(at - 1).isLetter()
                && tokens.goesOn(at - 1);
    }

    /** Goes back from the sign: a word, or letters one by one, and before a sign the same again. */
    private static int local(Tokens tokens, int last, int notBefore, StringBuilder local) {
        int at = last;
        int first = last + 1;
        while (at >= notBefore && last - at < MOST_WORDS) {
            int begin = begin(tokens, at, notBefore);
            local.insert(0, joined(tokens, begin, at + 1));
            first = begin;
            Signs.Sign sign = Signs.endingAt(tokens, begin - 1);
            if (sign == null || sign.first() <= notBefore) {
                break;
            }
            local.insert(0, sign.text());
            at = sign.first() - 1;
        }
        return first;
    }

    private static int begin(Tokens tokens, int at, int notBefore) {
        int begin = at;
        boolean single = isSingle(tokens, at);
        while (single
                && begin - 1 >= notBefore
                && isSingle(tokens, begin - 1)
                && tokens.goesOn(begin - 1)
                && Signs.endingAt(tokens, begin - 1) == null) {
            begin--;
        }
        return begin;
    }

    private static boolean isSingle(Tokens tokens, int at) {
        return tokens.get(at).isLetter() || Lexicon.UNITS.containsKey(tokens.word(at));
    }

    private static String joined(Tokens tokens, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            Integer digit = to - from > 1 || !tokens.get(i).isLetter() ? Lexicon.UNITS.get(tokens.word(i)) : null;
            joined.append(digit == null ? tokens.word(i) : digit.toString());
        }
        return joined.toString();
    }

    private static boolean isSign(char c) {
        return c == '.' || c == '-' || c == '_';
    }
}
