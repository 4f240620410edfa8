package org.guichet.channel.source;

/**
 * One thing that a trial of a source found.
 *
 * @param words a sentence for an operator; no secret, and nothing of anybody's mail
 */
public record Finding(Kind kind, String words) {

    /** How it stands. */
    public enum Kind {
        /** It works. */
        GOOD,
        /** Worth knowing. */
        NOTE,
        /** It does not work, and the words say what to do. */
        BAD
    }

    public static Finding good(String words) {
        return new Finding(Kind.GOOD, words);
    }

    public static Finding note(String words) {
        return new Finding(Kind.NOTE, words);
    }

    public static Finding bad(String words) {
        return new Finding(Kind.BAD, words);
    }
}
