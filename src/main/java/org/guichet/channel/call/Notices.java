package org.guichet.channel.call;

import java.util.List;

/** What is said about the recording of a call, in French and English: no part of a complaint. */
final class Notices {

    private static final int LONGEST_CONSENT = 120;
    private static final int LONGEST = 600;

    private static final List<String> RECORDED = List.of(
            "call may be recorded",
            "calls may be recorded",
            "call is being recorded",
            "call is recorded",
            "calls are recorded",
            "call will be recorded",
            "conversation may be recorded",
            "conversation is being recorded",
            "recorded for quality",
            "recorded for training",
            "recorded and monitored",
            "recorded or monitored",
            "appel peut etre enregistre",
            "appel pourra etre enregistre",
            "appel est enregistre",
            "appel sera enregistre",
            "appel est susceptible d'etre enregistre",
            "appels sont enregistres",
            "appels peuvent etre enregistres",
            "conversation est enregistree",
            "conversation peut etre enregistree",
            "conversation est susceptible d'etre enregistree",
            "echange est susceptible d'etre enregistre",
            "echange peut etre enregistre",
            "enregistre a des fins",
            "enregistre afin d'ameliorer");

    private static final List<String> CONSENT = List.of(
            "i consent to be recorded",
            "i consent to being recorded",
            "i consent to the recording",
            "i agree to be recorded",
            "i agree to being recorded",
            "i agree to the recording",
            "you can record",
            "j'accepte d'etre enregistre",
            "j'accepte l'enregistrement",
            "j'accepte que l'appel soit enregistre",
            "je suis d'accord pour l'enregistrement",
            "je suis d'accord pour etre enregistre",
            "je consens a l'enregistrement",
            "je refuse l'enregistrement",
            "je refuse d'etre enregistre",
            "i do not agree to be recorded",
            "i do not consent to be recorded",
            "i don't consent to be recorded",
            "i don't want to be recorded",
            "je ne veux pas etre enregistre");

    private Notices() {}

    /** Whether these are the words of a company that says that it records. */
    static boolean isRecordingNotice(String text) {
        return mayHold(text) && holds(text, RECORDED, LONGEST);
    }

    /** Whether somebody does nothing else here than agree to a recording, or not. */
    static boolean isConsent(String text) {
        return text.length() <= LONGEST_CONSENT && mayHold(text) && holds(text, CONSENT, LONGEST_CONSENT);
    }

    /** All of it is about recording in one of two spellings; folding every turn would cost more than all the rest. */
    private static boolean mayHold(String text) {
        return text.contains("ecord") || text.contains("nregistr");
    }

    private static boolean holds(String text, List<String> phrases, int longest) {
        String folded = RoleWords.folded(text.substring(0, Math.min(text.length(), longest)))
                .replace('’', '\'');
        return phrases.stream().anyMatch(folded::contains);
    }
}
