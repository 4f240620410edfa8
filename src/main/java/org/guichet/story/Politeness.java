package org.guichet.story;

import java.util.Set;

/** Words that stand in letters whatever they are about: with them, all letters would be alike. */
final class Politeness {

    private static final Set<String> WORDS = Set.of(
            "madame",
            "monsieur",
            "mesdames",
            "messieurs",
            "bonjour",
            "bonsoir",
            "veuillez",
            "agreer",
            "recevoir",
            "expression",
            "salutations",
            "distinguees",
            "sentiments",
            "cordialement",
            "respectueuses",
            "merci",
            "prie",
            "objet",
            "attente",
            "reponse",
            "dear",
            "hello",
            "sir",
            "madam",
            "yours",
            "sincerely",
            "faithfully",
            "regards",
            "kind",
            "best",
            "thank",
            "thanks",
            "you",
            "vous",
            "je",
            "the",
            "les",
            "des",
            "and",
            "que",
            "pour",
            "une",
            "dans",
            "est",
            "avec");

    private Politeness() {}

    static boolean isOnlyPolite(String word) {
        return WORDS.contains(word);
    }
}
