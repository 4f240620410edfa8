package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guichet.testing.FaultyProxy;
import org.guichet.testing.FaultyProxy.Fault;
import org.guichet.testing.TokenGate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What no POP3 server and no network may do to us: lose a mail, or double it. Every server passes. */
@Timeout(300)
abstract class PopFaults {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CHANNEL = "support-pop";
    private static final long SEED = Long.getLong("seed", 20261122);

    @TempDir
    Path folder;

    private MailGate gate;

    abstract int port();

    abstract String user();

    abstract String secret();

    abstract void deliver(List<byte[]> mails) throws Exception;

    /** Mails in the drop. */
    abstract long left() throws Exception;

    @BeforeEach
    void openGate() throws Exception {
        gate = new MailGate(folder);
    }

    @AfterEach
    void closeGate() {
        gate.close();
    }

    private PopConsumer open(int port, String... more) throws Exception {
        return gate.drop(CHANNEL, port, user(), secret(), more);
    }

    private void awaitEachOnce(List<byte[]> mails) {
        await().atMost(SOON).until(() -> gate.count(CHANNEL) >= mails.size());
        assertThat(gate.digests(CHANNEL)).isEqualTo(SomeMails.digests(mails));
    }

    @Test
    void takesEachMailOnceAndEmptiesTheDrop() throws Exception {
        List<byte[]> mails = new ArrayList<>(SomeMails.of(SEED, 150, 4_000));
        mails.add(SomeMails.large(1, 1_500_000));
        deliver(mails);
        PopConsumer drop = open(port(), "afterSuccess", "delete");
        awaitEachOnce(mails);
        await().atMost(SOON).until(() -> left() == 0 && drop.state().isIdle());
        assertThat(drop.untaken()).isZero();
        assertThat(folder.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void takesEveryMailOnceThoughTheLineIsCutAtRandomBytes() throws Exception {
        List<byte[]> mails = SomeMails.of(SEED, 120, 4_000);
        deliver(mails);
        Random random = new Random(SEED);
        int drops = 10;
        try (FaultyProxy line = new FaultyProxy(
                port(), number -> number < drops ? Fault.resetAfter(random.nextInt(120_000)) : Fault.NONE)) {
            open(line.port(), "afterSuccess", "delete");
            awaitEachOnce(mails);
            await().atMost(SOON).until(() -> left() == 0);
            assertThat(line.struck()).as("connections cut, seed " + SEED).isPositive();
        }
        assertThat(gate.digests(CHANNEL)).isEqualTo(SomeMails.digests(mails));
    }

    @Test
    void transfersNothingAgainAfterARestartThatTheLedgerKnows() throws Exception {
        List<byte[]> mails = SomeMails.of(SEED, 60, 20_000);
        deliver(mails);
        open(port());
        awaitEachOnce(mails);
        gate.close(CHANNEL);

        // The bytes of two mails of the sixty would already be too many.
        try (FaultyProxy line = new FaultyProxy(port(), number -> Fault.resetAfter(40_000))) {
            PopConsumer again = open(line.port());
            await().atMost(SOON).until(() -> again.state() instanceof MailboxState.Open);
            assertThat(line.struck()).isZero();
            assertThat(again.untaken()).isZero();
        }
        assertThat(left()).isEqualTo(mails.size());
    }

    @Test
    void takesNewMailBesideWhatItKeeps() throws Exception {
        List<byte[]> mails = new ArrayList<>(SomeMails.of(SEED, 5, 2_000));
        deliver(mails);
        open(port());
        awaitEachOnce(mails);
        List<byte[]> later = SomeMails.of(SEED + 1, 5, 2_000);
        deliver(later);
        mails.addAll(later);
        awaitEachOnce(mails);
    }

    @Test
    void deletesNothingWhileTheLedgerIsDownAndTakesItAllAfterwards() throws Exception {
        List<byte[]> mails = SomeMails.of(SEED, 50, 4_000);
        deliver(mails);
        gate.setLedgerDown(true);
        PopConsumer drop = open(port(), "afterSuccess", "delete");
        await().atMost(SOON).until(() -> drop.state() instanceof MailboxState.HeldBack);
        assertThat(left()).isEqualTo(mails.size());

        gate.setLedgerDown(false);
        awaitEachOnce(mails);
        await().atMost(SOON).until(() -> left() == 0);
    }

    @Test
    void takesTheHeaderOfATooLargeMailAndNeverDeletesIt() throws Exception {
        List<byte[]> mails = List.of(SomeMails.large(1, 3_000_000), SomeMails.large(2, 500));
        deliver(mails);
        PopConsumer drop = open(port(), "afterSuccess", "delete", "wholeMegabytes", "1");
        await().atMost(SOON)
                .until(() -> gate.count(CHANNEL) == 2 && drop.state().isIdle());
        await().atMost(SOON).until(() -> left() == 1);
        assertThat(gate.digests(CHANNEL)).containsAllEntriesOf(SomeMails.digests(mails.subList(1, 2)));
        assertThat(gate.arrivals(CHANNEL).stream()
                        .filter(arrival -> arrival.facts().detail("wholeSize").isPresent()))
                .singleElement()
                .satisfies(tooLarge -> assertThat(new String(gate.raw(tooLarge), StandardCharsets.US_ASCII))
                        .startsWith("From: Jeanne Petit")
                        .hasSizeLessThan(2_000));
    }

    @Test
    void givesUpAServerThatFallsSilent() throws Exception {
        List<byte[]> mails = SomeMails.of(SEED, 40, 4_000);
        deliver(mails);
        try (FaultyProxy line =
                new FaultyProxy(port(), number -> number == 0 ? Fault.stallAfter(60_000) : Fault.NONE)) {
            open(line.port(), "silenceSeconds", "2");
            awaitEachOnce(mails);
            assertThat(line.struck()).isEqualTo(1);
        }
    }

    @Test
    void obeysNoHeaderOfTheMail() throws Exception {
        String hostile = "CamelFileName: ../../etc/passwd\r\ndelete: true\r\nmoveTo: Trash\r\ncopyTo: Trash\r\n"
                + "mail.smtp.host: 127.0.0.1\r\nCamelSqlQuery: drop table cases\r\n"
                + "From: a@example.org\r\nSubject: Obey me\r\n\r\nColis perdu.\r\n";
        deliver(List.of(hostile.getBytes(StandardCharsets.US_ASCII)));
        open(port());
        await().atMost(SOON).until(() -> gate.count(CHANNEL) == 1);
        assertThat(gate.headers()).allSatisfy(headers -> assertThat(headers).isEmpty());
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void logsInByATokenAndGetsTheNextWhenThatOneIsRefused() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "first-token\n");
        deliver(SomeMails.of(SEED, 3, 2_000));
        try (TokenGate provider = new TokenGate(port(), user(), secret(), "first-token")) {
            PopConsumer drop =
                    gate.drop(CHANNEL, provider.port(), user(), "", "auth", "xoauth2", "tokenCommand", "cat " + token);
            await().atMost(SOON).until(() -> gate.count(CHANNEL) == 3);
            provider.setToken("second-token");
            await().atMost(SOON).until(() -> drop.state() instanceof MailboxState.LoginRefused);
            assertThat(drop.state().words()).contains("token").doesNotContain("first-token", user());

            Files.writeString(token, "second-token\n");
            deliver(SomeMails.of(SEED + 1, 3, 2_000));
            await().atMost(SOON).until(() -> gate.count(CHANNEL) == 6);
        }
    }
}
