package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Traces in which something is told too early must not pass. */
class SyncOrderTest {

    private static final String ROW = "7 pwrite64(9</d/guichet.db-wal>, \"..tok-1..\", 4096, 0) = 4096";
    private static final String SYNC = "7 fdatasync(9</d/guichet.db-wal>) = 0";
    private static final String ANSWER = "8 write(5<socket:[1]>, \"HTTP/1.1 202 Accepted {id-1}\", 30) = 30";
    private static final String NAMED = "8 rename(\"/d/blobs/unfinished/x.part\", \"/d/blobs/ab/cd/abcd99\") = 0";

    @Test
    void passesARowThatIsSyncedBeforeTheAnswer() {
        assertThat(answered(ROW, SYNC, ANSWER)).isEmpty();
    }

    @Test
    void findsAnAnswerWithoutSync() {
        assertThat(answered(ROW, ANSWER)).hasSize(1);
    }

    @Test
    void findsASyncThatCameTooEarlyOrTooLate() {
        assertThat(answered(SYNC, ROW, ANSWER)).hasSize(1);
        assertThat(answered(ROW, ANSWER, SYNC)).hasSize(1);
    }

    @Test
    void findsASyncThatHadNotEndedWhenTheAnswerLeft() {
        assertThat(answered(
                        ROW,
                        "7 fdatasync(9</d/guichet.db-wal> <unfinished ...>",
                        ANSWER,
                        "7 <... fdatasync resumed>) = 0"))
                .hasSize(1);
    }

    @Test
    void findsASyncThatFailedOrWasOfAnotherFile() {
        assertThat(answered(ROW, "7 fdatasync(9</d/guichet.db-wal>) = -1 EIO (Input/output error)", ANSWER))
                .hasSize(1);
        assertThat(answered(ROW, "7 fdatasync(9</d/other.db>) = 0", ANSWER)).hasSize(1);
    }

    @Test
    void findsWhatIsNotInTheTrace() {
        assertThat(answered(SYNC, ANSWER)).hasSize(1);
        assertThat(answered(ROW, SYNC)).hasSize(1);
    }

    @Test
    void wantsFlagsAndMovesAfterTheSync() {
        String flag = "8 write(6<socket:[2]>, \"A7 STORE 3 +FLAGS (\\\\Seen)\", 20) = 20";
        String move = "8 rename(\"/h/inbox/mail/tok-1.eml\", \"/h/inbox/mail/taken/tok-1.eml\") = 0";
        SyncOrder good = order(ROW, SYNC, flag, move);
        good.flagged("tok-1", 3);
        good.moved("tok-1", "tok-1.eml");
        assertThat(good.broken()).isEmpty();
        SyncOrder batch = order(ROW, SYNC, flag.replace("STORE 3", "UID STORE 1,2:4"));
        batch.flagged("tok-1", 3);
        assertThat(batch.broken()).isEmpty();
        SyncOrder bad = order(ROW, flag, move, SYNC);
        bad.flagged("tok-1", 3);
        bad.moved("tok-1", "tok-1.eml");
        assertThat(bad.broken()).hasSize(2);
    }

    @Test
    void wantsALargeFileSyncedBeforeItsNameAndItsFolderAfter() {
        String file = "8 fsync(4</d/blobs/unfinished/x.part>) = 0";
        String folder = "8 fsync(4</d/blobs/ab/cd>) = 0";
        assertThat(kept(file, NAMED, folder, ANSWER)).isEmpty();
        assertThat(kept(NAMED, file, folder, ANSWER)).hasSize(1);
        assertThat(kept(file, folder, NAMED, ANSWER)).hasSize(1);
        assertThat(kept(file, NAMED, ANSWER, folder)).hasSize(1);
        assertThat(kept(file, folder, ANSWER)).hasSize(1);
    }

    private static List<String> answered(String... lines) {
        SyncOrder order = order(lines);
        order.answered("tok-1", "id-1");
        return order.broken();
    }

    private static List<String> kept(String... lines) {
        SyncOrder order = order(lines);
        order.kept("tok-1", "abcd99", "id-1");
        return order.broken();
    }

    private static SyncOrder order(String... lines) {
        return new SyncOrder(Trace.parse(List.of(lines)));
    }
}
