package org.guichet.arrival;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How the source of a channel stands, as the channel itself sees it.
 *
 * @param words one sentence, without address or secret
 * @param since when it came to stand so
 */
public record SourceStanding(Kind kind, String words, Instant since) {

    /** In which ways it may stand. */
    public enum Kind {
        /** Not looked into yet. */
        STARTING,
        /** Everything that could be taken is taken. */
        OPEN,
        /** It is looked into, and something in it cannot be taken. */
        SOME_STAY,
        /** Another gateway on the same store looks into it. */
        ELSEWHERE,
        /** User and secret are not accepted. */
        LOGIN_REFUSED,
        /** It cannot be reached, opened or read. */
        UNREACHABLE,
        /** Taken is safe, but the source cannot be told: mail is not flagged, files are not moved. */
        CANNOT_TELL,
        /** The gateway itself can take nothing. */
        HELD_BACK
    }

    /** A source that nobody looked into yet. */
    public static SourceStanding starting(String words) {
        return now(Kind.STARTING, words);
    }

    /** The next standing: one of the same kind goes on since the same time. */
    public SourceStanding next(Kind nextKind, String nextWords) {
        return nextKind == kind ? new SourceStanding(kind, nextWords, since) : now(nextKind, nextWords);
    }

    private static SourceStanding now(Kind kind, String words) {
        return new SourceStanding(kind, words, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
