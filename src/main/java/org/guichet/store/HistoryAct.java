package org.guichet.store;

/** What happened to an arrival that did not go straight through. */
public enum HistoryAct {
    /** Reading failed for a cause that may pass; tried again later. */
    POSTPONED("postponed"),
    /** Could not be normalized. */
    QUARANTINED("quarantined"),
    /** Set aside, by a rule or by a person. */
    SET_ASIDE("set-aside"),
    /** A person asked for another attempt. */
    RETRIED("retried"),
    /** A person corrected it, which asks for another attempt. */
    CORRECTED("corrected"),
    /** A person said that it is for us after all. */
    TAKEN_BACK("taken-back"),
    /** It was read again because rules have changed. */
    READ_AGAIN("read-again"),
    /** What it waited for did not come in time. */
    CAME_DUE("came-due"),
    /** It opened a case in the end. */
    OPENED_CASE("opened-case"),
    /** It was attached to a case in the end. */
    ATTACHED("attached"),
    /** What was kept of the complainant was erased. */
    ERASED("erased");

    private final String word;

    HistoryAct(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static HistoryAct of(String word) {
        for (HistoryAct act : values()) {
            if (act.word.equals(word)) {
                return act;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is nothing that happens to an arrival");
    }

    @Override
    public String toString() {
        return word;
    }
}
