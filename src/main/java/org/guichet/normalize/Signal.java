package org.guichet.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule of {@code config/priority.yaml} can ask about a case. */
public enum Signal {
    SAFETY("safety"),
    HEALTH("health"),
    /** Age, illness, a disability, a small child, need. */
    VULNERABLE("vulnerable"),
    /** A lawyer, a court, a mediator, a regulator or the press is named. */
    LEGAL_THREAT("legal-threat"),
    /** It was said before, in vain. */
    REPEAT_CONTACT("repeat-contact"),
    DATA_REQUEST("data-request"),
    COMPLAINT("complaint"),
    ENQUIRY("enquiry"),
    PRAISE("praise"),
    SPAM("spam"),
    /** A regulator or an ombudsman passed it on. */
    REGULATOR("regulator"),
    /** A system noticed it first. */
    PROACTIVE("proactive");

    private final String word;

    Signal(String word) {
        this.word = word;
    }

    /** As written in {@code priority.yaml}. */
    public String word() {
        return word;
    }

    public static Optional<Signal> parse(String word) {
        return Arrays.stream(values())
                .filter(signal -> signal.word.equals(word))
                .findFirst();
    }

    /** All of them, as they are written. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Signal::word).toList();
    }
}
