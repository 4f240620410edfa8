package org.guichet.channel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.guichet.testing.FaultyProxy;
import org.guichet.testing.FaultyProxy.Fault;
import org.guichet.testing.TokenGate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no IMAP server and no network may do to us: lose a mail, or double it. Every server passes. */
@Timeout(300)
abstract class MailboxFaults {

    private static final String CHANNEL = "support-fr";
    private static final long SEED = Long.getLong("seed", 20261122);
    private static final boolean CRASH = Boolean.getBoolean("guichet.crash");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private MailGate gate;

    abstract int port();

    abstract String user();

    abstract String secret();

    abstract void deliver(List<byte[]> mails) throws Exception;

    /** Lets another client delete the oldest mails of the inbox for good. */
    abstract void expungeOldest(int count) throws Exception;

    /** The same mails, numbered anew. */
    abstract void renumber() throws Exception;

    /** Mails in the inbox that do not bear our flag. */
    abstract long unflagged() throws Exception;

    @BeforeEach
    void openGate() throws Exception {
        gate = new MailGate(folder);
    }

    @AfterEach
    void closeGate() {
        gate.close();
    }

    private MailboxConsumer open(int port, String... more) throws Exception {
        return gate.channel(CHANNEL, port, user(), secret(), more);
    }

    private void awaitEachOnce(List<byte[]> mails) throws Exception {
        await().atMost(SOON).until(() -> gate.count(CHANNEL) >= mails.size());
        await().atMost(SOON).until(() -> unflagged() == 0);
        assertThat(gate.digests(CHANNEL)).isEqualTo(SomeMails.digests(mails));
    }

    /** Ten times in full: one line that is cut 200 times before anything came through would be waited for ever longer. */
    static LongStream seeds() {
        return LongStream.range(SEED, SEED + (CRASH ? 10 : 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesEveryMailOnceThoughTheLineIsCutAtRandomBytes(long seed) throws Exception {
        int drops = 20;
        List<byte[]> mails = SomeMails.of(seed, 400, 4_000);
        deliver(mails);
        Random random = new Random(seed);
        try (FaultyProxy line = new FaultyProxy(
                port(), number -> number < drops ? Fault.resetAfter(random.nextInt(40_000)) : Fault.NONE)) {
            open(line.port(), "batchSize", "50");
            awaitEachOnce(mails);
            assertThat(line.struck()).as("connections cut, seed " + seed).isGreaterThanOrEqualTo(drops * 3 / 4);
        }
    }

    @Test
    void givesUpAServerThatFallsSilentAndDelaysNoOtherMailbox() throws Exception {
        List<byte[]> mails = SomeMails.of(SEED, 60, 4_000);
        deliver(mails);
        try (FaultyProxy line =
                new FaultyProxy(port(), number -> number == 0 ? Fault.stallAfter(60_000) : Fault.NONE)) {
            open(line.port(), "silenceSeconds", "4", "afterSuccess", "keep");
            await().atMost(SOON).until(() -> line.struck() == 1);
            gate.channel("beside-it", port(), user(), secret());
            await().atMost(SOON).until(() -> gate.count("beside-it") == mails.size());
            assertThat(line.connections())
                    .as("the first mailbox still waits for its silent server")
                    .isEqualTo(1);
            awaitEachOnce(mails);
        }
        assertThat(gate.digests("beside-it")).isEqualTo(SomeMails.digests(mails));
    }

    @Test
    void isNotStoppedByMailsThatSomebodyDeletesMeanwhile() throws Exception {
        List<byte[]> mails = SomeMails.of(SEED, 300, 4_000);
        deliver(mails);
        try (FaultyProxy line = new FaultyProxy(port(), number -> Fault.roundTrip(Duration.ofMillis(40)))) {
            MailboxConsumer consumer = open(line.port(), "batchSize", "10");
            await().atMost(SOON).until(() -> gate.count(CHANNEL) > 0);
            expungeOldest(150);
            await().atMost(SOON)
                    .until(() -> unflagged() == 0 && consumer.state().isIdle());
            assertThat(gate.digests(CHANNEL).values()).containsOnly(1);
            assertThat(SomeMails.digests(mails).keySet())
                    .containsAll(gate.digests(CHANNEL).keySet());
            assertThat(gate.digests(CHANNEL).keySet())
                    .containsAll(SomeMails.digests(mails.subList(150, 300)).keySet());
            deliver(SomeMails.of(SEED + 1, 1, 1_000));
            await().atMost(SOON).until(() -> gate.digests(CHANNEL)
                    .keySet()
                    .containsAll(
                            SomeMails.digests(SomeMails.of(SEED + 1, 1, 1_000)).keySet()));
        }
    }

    @Test
    void takesNothingTwiceWhenTheServerNumbersItsMailsAnew() throws Exception {
        List<byte[]> mails = SomeMails.of(SEED, 120, 2_000);
        deliver(mails);
        open(port(), "afterSuccess", "keep");
        await().atMost(SOON).until(() -> gate.count(CHANNEL) == mails.size());
        gate.close(CHANNEL);

        renumber();
        List<byte[]> later = SomeMails.of(SEED + 1, 30, 2_000);
        deliver(later);
        open(port());
        List<byte[]> all = new ArrayList<>(mails);
        all.addAll(later);
        awaitEachOnce(all);
    }

    @Test
    void transfersNothingAgainAfterARestartThatTheLedgerKnows() throws Exception {
        List<byte[]> mails = SomeMails.of(SEED, 100, 20_000);
        deliver(mails);
        open(port(), "afterSuccess", "keep");
        await().atMost(SOON).until(() -> gate.count(CHANNEL) == mails.size());
        gate.close(CHANNEL);

        // The bytes of two mails of the hundred would already be too many.
        try (FaultyProxy line = new FaultyProxy(port(), number -> Fault.resetAfter(40_000))) {
            MailboxConsumer again = open(line.port(), "afterSuccess", "keep");
            await().atMost(SOON).until(() -> again.state() instanceof MailboxState.Open);
            assertThat(line.struck()).isZero();
            assertThat(again.untaken()).isZero();
        }
    }

    @Test
    void keepsAllMailWhileTheLedgerIsDownAndTakesItAfterwards() throws Exception {
        List<byte[]> mails = SomeMails.of(SEED, 300, 4_000);
        deliver(mails);
        gate.setLedgerDown(true);
        MailboxConsumer consumer = open(port(), "batchSize", "20");
        await().atMost(SOON).until(() -> consumer.state() instanceof MailboxState.HeldBack);
        assertThat(unflagged()).isEqualTo(mails.size());
        gate.setLedgerDown(false);
        awaitEachOnce(mails);
    }

    @Test
    void logsInByATokenAndGetsTheNextWhenThatOneIsRefused() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "first-token\n");
        deliver(SomeMails.of(SEED, 3, 2_000));
        try (TokenGate provider = new TokenGate(port(), user(), secret(), "first-token")) {
            String[] byToken = {"auth", "xoauth2", "tokenCommand", "cat " + token};
            MailboxConsumer consumer = gate.channel(CHANNEL, provider.port(), user(), "", byToken);
            await().atMost(SOON)
                    .until(() -> gate.count(CHANNEL) == 3 && consumer.state().isIdle());
            provider.setToken("second-token");
            Files.writeString(token, "second-token\n");
            assertThat(consumer.untaken())
                    .as("a second login, with the token that ran out")
                    .isZero();
            assertThat(provider.shown())
                    .containsExactly(shown("first-token"), shown("first-token"), shown("second-token"));

            provider.setToken("third-token");
            gate.close(CHANNEL);
            MailboxConsumer again = gate.channel(CHANNEL, provider.port(), user(), "", byToken);
            await().atMost(SOON).until(() -> again.state() instanceof MailboxState.LoginRefused);
            assertThat(again.state().words()).contains("token").doesNotContain("-token", user());
        }
    }

    /** The initial response of XOAUTH2, as Google and Microsoft document it. */
    private String shown(String token) {
        return "user=" + user() + "\u0001auth=Bearer " + token + "\u0001\u0001";
    }

    @Test
    void takesLargeMailThroughTheDiskAndOfTooLargeOnesTheHeader() throws Exception {
        List<byte[]> mails = List.of(
                SomeMails.large(1, 3_500_000),
                SomeMails.large(2, 100),
                SomeMails.large(3, Batch.LARGE + 10),
                SomeMails.large(4, 9_000_000));
        deliver(mails);
        open(port(), "wholeMegabytes", "6", "afterSuccess", "delete");

        await().atMost(SOON).until(() -> gate.count(CHANNEL) == 4);
        await().atMost(SOON).until(() -> unflagged() == 0);
        assertThat(gate.digests(CHANNEL)).containsAllEntriesOf(SomeMails.digests(mails.subList(0, 3)));
        assertThat(gate.arrivals(CHANNEL).stream()
                        .filter(arrival -> arrival.facts().detail("wholeSize").isPresent()))
                .singleElement()
                .satisfies(tooLarge -> {
                    assertThat(new String(gate.raw(tooLarge), java.nio.charset.StandardCharsets.US_ASCII))
                            .startsWith("From: Jeanne Petit")
                            .contains("Subject: Colis 0")
                            .hasSizeLessThan(2_000);
                    assertThat(tooLarge.facts().detail("wholeSize")).hasValue(Integer.toString(mails.get(3).length));
                });
        assertThat(left()).as("what was not taken whole is not deleted").isEqualTo(1);
        assertThat(folder.resolve("spool")).isEmptyDirectory();
    }

    /** Mails in the inbox. */
    abstract long left() throws Exception;
}
