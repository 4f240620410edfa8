package org.guichet.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.normalize.find.Folded;

/**
 * The words that carry what a text is about, as hashes of their beginnings: who tells a matter again, on the phone or in other
 * sentences, uses many of them again where no run of letters is the same for long. Linear in the text, of which the first
 * {@value Signature#LONGEST} characters count.
 */
final class Vocabulary {

    private static final int LEAST_LETTERS = 5;
    private static final int MOST = 60;

    /** One or two words are anybody's. */
    private static final int LEAST_SHARED = 3;

    /** What any two complaints share. */
    private static final double CHANCE = 0.1;

    /** Words alone say less than sentences. */
    private static final double WORTH = 0.8;

    /** Beginnings of words that complaints are made of, whatever they are about; see {@link Politeness} for the others. */
    private static final Set<String> COMMON = Set.of(
            "about", "accou", "after", "again", "alors", "ancie", "anoth", "answe", "apres", "april", "attes", "aucun",
            "augus", "aussi", "autre", "avail", "avant", "avoir", "avons", "avril", "becau", "befor", "calle", "cause",
            "celui", "cinqu", "clear", "clien", "comma", "comme", "compa", "compl", "conta", "contr", "could", "courr",
            "custo", "dater", "decem", "delai", "deliv", "deman", "depui", "derni", "diman", "doiss", "donne", "dossi",
            "encor", "ensui", "envoy", "etait", "euros", "every", "facil", "factu", "faire", "febru", "femme", "fevri",
            "first", "frida", "given", "going", "hours", "hundr", "invoi", "jamai", "janua", "janvi", "jeudi", "jours",
            "juill", "later", "lette", "lettr", "livra", "livre", "lundi", "maint", "march", "mardi", "matin", "mercr",
            "mieux", "monda", "money", "monsi", "month", "montr", "never", "notre", "novem", "numbe", "numer", "octob",
            "order", "other", "parce", "payer", "payme", "pense", "perso", "phone", "pleas", "pound", "pouve", "prend",
            "probl", "quatr", "recei", "recla", "recue", "refun", "regle", "rembo", "rendr", "reply", "repon", "resta",
            "samed", "satur", "savoi", "semai", "septe", "servi", "simpl", "since", "soixa", "souha", "still", "suite",
            "sunda", "telep", "temps", "their", "there", "these", "thing", "think", "thirt", "three", "thurs", "today",
            "toujo", "toute", "trent", "tuesd", "twent", "twice", "until", "vendr", "venir", "vingt", "voici", "voila",
            "votre", "wante", "wedne", "weeks", "where", "which", "while", "witho", "would", "wrong", "wrote", "years",
            "yeste");

    private Vocabulary() {}

    static List<Integer> of(String text) {
        String folded = Folded.of(text.substring(0, Math.min(text.length(), Signature.LONGEST)))
                .text();
        Set<Integer> words = new TreeSet<>();
        int from = 0;
        for (int at = 0; at <= folded.length() && words.size() < MOST; at++) {
            if (at == folded.length() || !Character.isLetter(folded.charAt(at))) {
                if (at - from >= LEAST_LETTERS && !Politeness.isOnlyPolite(folded.substring(from, at))) {
                    add(folded.substring(from, from + LEAST_LETTERS), words);
                }
                from = at + 1;
            }
        }
        return List.copyOf(words);
    }

    private static void add(String beginning, Set<Integer> words) {
        if (!COMMON.contains(beginning)) {
            words.add(beginning.hashCode());
        }
    }

    /** How much of the shorter one's words the other one has, less what chance gives: 0 to 0.72. */
    static double likeness(List<Integer> some, List<Integer> others) {
        Set<Integer> shared = new HashSet<>(some);
        shared.retainAll(others);
        if (shared.size() < LEAST_SHARED) {
            return 0;
        }
        double part = shared.size() / (double) Math.min(some.size(), others.size());
        return WORTH * Math.max(0, part - CHANCE);
    }
}
