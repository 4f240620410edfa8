package org.guichet.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.guichet.cases.CaseJson;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void aPercentileIsATimeThatOccurred() {
        Latencies latencies = new Latencies();
        LongStream.rangeClosed(1, 100).forEach(millis -> latencies.add(millis * 1_000_000));

        assertThat(latencies.millis(0.5)).isEqualTo(50);
        assertThat(latencies.millis(0.99)).isEqualTo(99);
        assertThat(latencies.millis(1)).isEqualTo(100);
        assertThat(new Latencies().millis(0.5)).isZero();
    }

    @Test
    void theMedianOfTheRoundsStandsForAll() {
        Series series = new Series();
        for (long done : new long[] {10, 1_000, 20}) {
            series.add(new Measured(done, 1, 0, new Latencies()));
        }

        assertThat(series.rate()).isEqualTo(20);
    }

    @Test
    void theLimitIsThatOfTheServerAndTheDatabaseOneAfterTheOther() {
        FormFigures figures = new FormFigures();
        figures.nothing.add(new Measured(6_000, 1, 0, new Latencies()));
        figures.grouped.add(new Measured(3_000, 1, 0, new Latencies()));

        assertThat(figures.limit()).isCloseTo(2_000, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void aFormPostIsAboutFourKilobytesOfJsonAndEachHasItsNumber() throws Exception {
        FormPost post = FormPost.to("/there", 7);
        byte[] request = new byte[post.numbered(42).remaining()];
        post.numbered(42).get(request);
        String text = new String(request, StandardCharsets.UTF_8);
        String body = text.substring(text.indexOf("\r\n\r\n") + 4);

        assertThat(text).startsWith("POST /there HTTP/1.1\r\n").contains("Idempotency-Key: bench-7-000000000042\r\n");
        assertThat(body.getBytes(StandardCharsets.UTF_8).length).isBetween(4_000, 4_096);
        assertThat(CaseJson.mapper().readTree(body).path("subject").asText()).endsWith("000000000042");
    }

    @Test
    void theCorpusIsTheSameForTheSameSeedAndAbout25KilobytesAMail() {
        List<byte[]> mails = MailCorpus.of(1, 500);

        assertThat(mails).usingElementComparator(java.util.Arrays::compare).isEqualTo(MailCorpus.of(1, 500));
        assertThat(mails.stream().mapToInt(mail -> mail.length).average().orElse(0) / 1024)
                .isBetween(20.0, 30.0);
    }
}
