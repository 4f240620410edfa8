package org.guichet.channel.email.facts;

import java.util.List;
import java.util.Optional;
import org.guichet.channel.email.text.Openings;

/** The phrases by which automatic mail is known, loaded with the first mail, and how subjects are looked at. */
final class Words {

    static final Phrases REPLY_SUBJECTS = Phrases.of("reply-subjects");
    static final Phrases ABSENCE_SUBJECTS = Phrases.of("absence-subjects");
    static final Phrases ABSENCE = Phrases.of("absence");
    static final Phrases ABSENCE_CLOSING = Phrases.of("absence-closing");
    static final Phrases MACHINE = Phrases.of("machine");
    static final Phrases CHALLENGE_HELD = Phrases.of("challenge-held");
    static final Phrases CHALLENGE_ASKED = Phrases.of("challenge-asked");
    static final Phrases CLAIMS = Phrases.of("claims");
    static final Phrases BOUNCE_SUBJECTS = Phrases.of("bounce-subjects");
    static final Phrases BOUNCE = Phrases.of("bounce-words");
    static final Phrases BOUNCE_OPENINGS = Phrases.of("bounce-openings");
    static final Phrases PROGRAMS = Phrases.of("mail-programs");

    /** Which of the words of absence, of machines and of filters that ask for a confirmation may be in a text. */
    static final Openings OPENINGS = new Openings(List.of(ABSENCE.all(), MACHINE.all(), CHALLENGE_HELD.all()));

    static final int OF_ABSENCE = 1;
    static final int OF_MACHINE = 2;
    static final int OF_CHALLENGE = 4;

    private static final int SUBJECT = 300;
    private static final String DELIMITERS = ":-\u2013\u2014([\uFF1A\u3010,";
    private static final List<String> PREFIXES = List.of(
            "re:", "re :", "fw:", "fwd:", "tr:", "tr :", "aw:", "wg:", "antw:", "rv:", "sv:", "vs:", "res:", "rif:",
            "odp:", "ynt:", "enc:", "i:", "r:");

    private Words() {}

    /** Without the brackets that lists and servers put before it. */
    static String subject(String subject) {
        String plain = Plain.of(subject, SUBJECT);
        int close = plain.startsWith("[") ? plain.indexOf(']') : -1;
        if (close < 0 || close > 40) {
            return plain;
        }
        String inside = plain.substring(1, close).strip();
        return REPLY_SUBJECTS
                .atStart(inside)
                .filter(inside::equals)
                .orElse(plain.substring(close + 1).strip());
    }

    /** "AUTO: Jane Roe is out of the office": how Notes begins a note of absence, and how people write of cars. */
    static boolean isOfNotes(String plainSubject) {
        return plainSubject.startsWith("auto:") || plainSubject.startsWith("auto :");
    }

    static boolean isPrefixed(String plainSubject) {
        return PREFIXES.stream().anyMatch(plainSubject::startsWith);
    }

    /** Whether one of these stands at the beginning, and ends there: people use the same words within a sentence. */
    static Optional<String> marker(Phrases phrases, String plainSubject) {
        return phrases.atStart(plainSubject).filter(marker -> {
            String rest = plainSubject.substring(marker.length()).strip();
            return rest.isEmpty() || DELIMITERS.indexOf(rest.charAt(0)) >= 0;
        });
    }
}
