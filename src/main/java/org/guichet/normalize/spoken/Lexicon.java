package org.guichet.normalize.spoken;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words of numbers, letters and signs, folded. French and English have few in common, and these mean the same. */
final class Lexicon {

    static final Map<String, Integer> UNITS =
            numbers("zero 0 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 "
                    + "oh 0 nought 0 one 1 two 2 three 3 four 4 five 5 seven 7 eight 8 nine 9 niner 9");

    static final Map<String, Integer> TEENS =
            numbers("dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 "
                    + "ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 "
                    + "eighteen 18 nineteen 19");

    static final Map<String, Integer> TENS = numbers(
            "vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 octante 80 nonante 90 "
                    + "twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

    static final Map<String, Integer> HUNDREDS = numbers("cent 100 cents 100 hundred 100");
    static final Map<String, Integer> THOUSANDS = numbers("mille 1000 thousand 1000");

    /** Days, of a date. */
    static final Map<String, Integer> ORDINALS = numbers(
            "premier 1 first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 "
                    + "twelfth 12 thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18 "
                    + "nineteenth 19 twentieth 20 thirtieth 30");

    static final Set<String> MONTHS = Set.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** Currencies, and whether cents may follow without being called so. */
    static final Set<String> CURRENCIES = Set.of(
            "euro", "euros", "pound", "pounds", "quid", "dollar", "dollars", "franc", "francs", "bucks", "balles");

    static final Set<String> CENTS = Set.of("centime", "centimes", "cent", "cents", "penny", "pence", "p");

    /** What is counted is no cents: "vingt euros deux fois". */
    static final Set<String> COUNTED = Set.of(
            "fois",
            "jour",
            "jours",
            "mois",
            "an",
            "ans",
            "annee",
            "annees",
            "semaine",
            "semaines",
            "heure",
            "heures",
            "times",
            "time",
            "day",
            "days",
            "month",
            "months",
            "year",
            "years",
            "week",
            "weeks",
            "hour",
            "hours",
            "personnes",
            "people",
            "articles",
            "items",
            "colis",
            "parcels",
            "pour",
            "percent");

    /** Signs in a mail address. Those of two words and more are in {@link Signs}. */
    static final Map<String, String> MAIL_SIGNS = Map.ofEntries(
            Map.entry("point", "."),
            Map.entry("dot", "."),
            Map.entry("tiret", "-"),
            Map.entry("dash", "-"),
            Map.entry("hyphen", "-"),
            Map.entry("minus", "-"),
            Map.entry("underscore", "_"),
            Map.entry("souligne", "_"));

    static final Set<String> AT = Set.of("arobase", "arobas", "arrobase", "arobaze", "at", "@");

    /** What an address given aloud ends with. */
    static final Set<String> ENDINGS = Set.of(
            "com", "org", "net", "fr", "uk", "be", "ch", "eu", "de", "es", "it", "nl", "lu", "ca", "io", "info", "biz",
            "us", "ie", "pt", "at", "example", "gouv", "gov", "edu", "co");

    private static final Set<String> NUMBER_WORDS = numberWords();

    /** All with which a number, a date, a sum or a sequence begins. */
    private static final Set<String> BEGINNINGS = beginnings();

    private Lexicon() {}

    private static Set<String> beginnings() {
        Set<String> all = new HashSet<>(Set.of("double", "triple", "zed", "zee"));
        all.addAll(NUMBER_WORDS);
        all.addAll(ORDINALS.keySet());
        all.addAll(MONTHS);
        return all;
    }

    static boolean isBeginning(String word) {
        return BEGINNINGS.contains(word) || Character.isDigit(word.charAt(0));
    }

    /** All words that count, or stand between the halves of a mail address. */
    static Set<String> telling() {
        Set<String> all = new HashSet<>(AT);
        all.addAll(NUMBER_WORDS);
        all.addAll(ORDINALS.keySet());
        return all;
    }

    private static Map<String, Integer> numbers(String list) {
        Map<String, Integer> numbers = new HashMap<>();
        String[] parts = list.strip().split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            numbers.put(parts[i], Integer.valueOf(parts[i + 1]));
        }
        return Map.copyOf(numbers);
    }

    private static Set<String> numberWords() {
        Set<String> all = new HashSet<>(UNITS.keySet());
        all.addAll(TEENS.keySet());
        all.addAll(TENS.keySet());
        all.addAll(HUNDREDS.keySet());
        all.addAll(THOUSANDS.keySet());
        return all;
    }

    static boolean isNumberWord(String word) {
        return NUMBER_WORDS.contains(word);
    }
}
