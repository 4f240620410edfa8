package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final long MEGABYTES = 4L << 20;

    @Test
    void keepsToBothBoundsAndToTheOrder() {
        List<Listed> mails = List.of(mail(1, 900_000), mail(2, 10), mail(3, 900_000), mail(4, 900_000), mail(5, 10));

        assertThat(uids(Batch.of(mails, 2_000_000, 10))).containsExactly(List.of(1L, 2L, 3L), List.of(4L, 5L));
        assertThat(uids(Batch.of(mails, MEGABYTES, 2))).containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L));
    }

    @Test
    void letsALargeMailComeAlone() {
        List<Listed> mails = List.of(mail(1, 10), mail(2, Batch.LARGE + 1L), mail(3, 10), mail(4, Batch.LARGE));
        List<Batch> batches = Batch.of(mails, MEGABYTES, 200);

        assertThat(uids(batches)).containsExactly(List.of(1L), List.of(2L), List.of(3L, 4L));
        assertThat(batches).extracting(Batch::isLarge).containsExactly(false, true, false);
    }

    @Test
    void makesNoBatchOfNothing() {
        assertThat(Batch.of(List.of(), MEGABYTES, 200)).isEmpty();
    }

    private static Listed mail(long uid, long size) {
        return new Listed(uid, size);
    }

    private static List<List<Long>> uids(List<Batch> batches) {
        return batches.stream()
                .map(batch -> batch.mails().stream().map(Listed::uid).toList())
                .toList();
    }
}
