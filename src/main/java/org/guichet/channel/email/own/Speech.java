package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.List;

/** How people talk: of themselves, or only of what they pass on. */
final class Speech {

    private static final WordTable WORDS = WordTable.named("speech");
    private static final Phrases FIRST_PERSON = WORDS.phrases("first-person");
    private static final Phrases PASSING_ON = WORDS.phrases("passing-on");
    private static final List<String> ROBOTS = WORDS.list("robots");

    /** Fewer words of one's own are a note to a colleague. */
    private static final int WORDS_OF_A_COMPLAINT = 15;
    /** Nobody adds so much to what he only passes on. */
    private static final int WORDS_OF_A_LETTER = 80;

    private static final int WORDS_OF_A_SENTENCE = 5;

    private Speech() {}

    /** A sentence in which somebody speaks of himself. */
    static boolean isPersonal(String line) {
        String plain = Line.plain(line);
        return words(plain) >= WORDS_OF_A_SENTENCE && FIRST_PERSON.isIn(plain);
    }

    /**
     * Whether these words, above a message that was passed on, complain themselves: somebody speaks of himself in more
     * than a note, sentences that only hand the message over not counted.
     */
    static boolean complains(String text) {
        int personal = 0;
        int all = 0;
        for (String sentence : sentences(Line.plain(text))) {
            int words = words(sentence);
            all += words;
            personal += FIRST_PERSON.isIn(sentence) && !PASSING_ON.isIn(sentence) ? words : 0;
        }
        return personal >= WORDS_OF_A_COMPLAINT || personal > 0 && all >= WORDS_OF_A_LETTER;
    }

    static boolean isRobot(String email) {
        String mailbox = Line.plain(email.substring(0, Math.max(0, email.indexOf('@'))));
        return ROBOTS.stream().anyMatch(mailbox::startsWith);
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i)) || inside && "'-.@".indexOf(text.charAt(i)) >= 0;
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean paragraph = text.startsWith("\n\n", i);
            boolean end = ".!?".indexOf(text.charAt(i)) >= 0 && (i + 1 == text.length() || text.charAt(i + 1) <= ' ');
            if (paragraph || end) {
                sentences.add(text.substring(start, i));
                start = i + 1;
            }
        }
        sentences.add(text.substring(start));
        return sentences;
    }
}
