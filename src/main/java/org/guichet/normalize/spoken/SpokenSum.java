package org.guichet.normalize.spoken;

import org.jspecify.annotations.Nullable;

/** "deux cent quarante euros cinquante", "forty-nine pounds ninety-nine", "douze euros et cinquante centimes". */
final class SpokenSum {

    private SpokenSum() {}

    static @Nullable Said at(Tokens tokens, int at) {
        Cardinal whole = Cardinal.at(tokens, at);
        if (whole == null || !tokens.isClose(whole.end() - 1)) {
            return null;
        }
        int currency = whole.end();
        if (!Lexicon.CURRENCIES.contains(tokens.word(currency))) {
            return null;
        }
        String name = tokens.original(currency);
        Cardinal cents = cents(tokens, currency);
        if (cents == null) {
            return whole.spoken() ? new Said(at, currency + 1, whole.value() + " " + name) : null;
        }
        int end = Lexicon.CENTS.contains(tokens.word(cents.end())) ? cents.end() + 1 : cents.end();
        String written = whole.value() + (cents.value() < 10 ? ".0" : ".") + cents.value() + " " + name;
        return new Said(at, end, written);
    }

    private static @Nullable Cardinal cents(Tokens tokens, int currency) {
        if (!tokens.goesOn(currency)) {
            return null;
        }
        boolean joined = tokens.word(currency + 1).equals("et")
                || tokens.word(currency + 1).equals("and");
        Cardinal cents = Cardinal.at(tokens, joined ? currency + 2 : currency + 1);
        if (cents == null || cents.value() < 1 || cents.value() > 99) {
            return null;
        }
        boolean named = Lexicon.CENTS.contains(tokens.word(cents.end()));
        boolean bare = !joined && cents.value() >= 10 && !Lexicon.COUNTED.contains(tokens.word(cents.end()));
        return named || bare ? cents : null;
    }
}
