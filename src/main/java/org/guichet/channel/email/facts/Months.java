package org.guichet.channel.email.facts;

import java.util.List;
import java.util.Locale;

/** Month names and their abbreviations in the languages of mail programs, without asking the machine's locale. */
final class Months {

    /**
     * Prefixes, in the order of the months; the longest one that a word begins with decides. Left out is what means
     * different months in two languages: "listopada" is October in Croatian and November in Polish.
     */
    private static final List<List<String>> NAMES = List.of(
            List.of("jan", "ene", "gen", "ian", "jaan", "led", "sty", "tammi", "oca", "sij", "янв", "січ"),
            List.of("feb", "fév", "fev", "fe\u0301v", "veeb", "úno", "lut", "helmi", "şub", "velj", "фев", "лют"),
            List.of("mar", "mär", "maa", "mrt", "ma\u0308r", "már", "bře", "ožu", "мар", "бер"),
            List.of("apr", "avr", "abr", "ápr", "dub", "kwi", "huhti", "nis", "апр", "кві"),
            List.of("may", "mai", "mei", "mag", "maj", "máj", "kvě", "touko", "svi", "май", "мая", "трав"),
            List.of("jun", "juin", "giu", "jún", "juun", "iun", "června", "cze", "kesä", "haz", "lipnj", "июн", "черв"),
            List.of(
                    "jul",
                    "juil",
                    "lug",
                    "júl",
                    "juul",
                    "iul",
                    "července",
                    "lipca",
                    "heinä",
                    "tem",
                    "srpnj",
                    "июл",
                    "лип"),
            List.of("aug", "aoû", "aou", "ago", "srpna", "sierp", "elok", "ağu", "kolov", "авг", "серп"),
            List.of("sep", "set", "szept", "září", "wrz", "syys", "eyl", "ruj", "сен", "верес"),
            List.of("oct", "okt", "ott", "out", "říj", "paź", "loka", "eki", "окт", "жов"),
            List.of("nov", "listopadu", "noi", "marras", "kas", "stud", "нояб", "лист"),
            List.of("dec", "déc", "dez", "dic", "des", "dets", "pros", "gru", "joulu", "ara", "дек", "груд"));

    private static final int LONGEST = 12;

    private Months() {}

    /** 1 to 12, or 0 when the word is no month. */
    static int of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int found = 0;
        int longest = 0;
        for (int month = 0; month < NAMES.size() && lower.length() <= LONGEST; month++) {
            for (String name : NAMES.get(month)) {
                if (name.length() > longest && lower.startsWith(name)) {
                    longest = name.length();
                    found = month + 1;
                }
            }
        }
        return found;
    }
}
