package org.guichet.channel.email.facts;

import java.util.List;
import java.util.Locale;

/** Month names and their abbreviations in the languages of mail programs, without asking the machine's locale. */
final class Months {

    /** Prefixes, in the order of the months; a longer one that would be hidden by another comes first. */
    private static final List<List<String>> NAMES = List.of(
            List.of("jan", "ene", "gen"),
            List.of("feb", "fév", "fev", "fév"),
            List.of("mar", "mär", "maa", "mrt", "mär"),
            List.of("apr", "avr", "abr"),
            List.of("may", "mai", "mei", "mag"),
            List.of("jun", "juin", "giu"),
            List.of("jul", "juil", "lug"),
            List.of("aug", "aoû", "aou", "ago"),
            List.of("sep", "set"),
            List.of("oct", "okt", "ott", "out"),
            List.of("nov"),
            List.of("dec", "déc", "dez", "dic"));

    private Months() {}

    /** 1 to 12, or 0 when the word is no month. */
    static int of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int month = 0; month < NAMES.size(); month++) {
            if (lower.length() <= 10 && NAMES.get(month).stream().anyMatch(lower::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }
}
