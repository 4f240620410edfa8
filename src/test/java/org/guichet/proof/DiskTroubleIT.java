package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.guichet.testing.GatewayProcess.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A disk that is full, read-only or broken for a while: posts are answered 503, mail stays unflagged and files where they
 * are; and when it is well again, so is the gateway, without a restart.
 */
@Timeout(7_200)
class DiskTroubleIT {

    private static final int CYCLES = Scale.rounds(1, 50);
    private static final int REFUSALS = 10;

    /** Into the mailbox and into the folder. */
    private static final Duration SEVERAL_LOOKS = Duration.ofMillis(1_500);

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void takesNothingWhileTheDiskIsFull() throws Exception {
        Path home = ProofHome.fresh("disk-full");
        Path data = Files.createDirectories(ProofHome.data(home));
        String size = (24 + 3 * CYCLES) + "m"; // each leaves cases behind
        Tools.need("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=700", "proof", data.toString());
        try {
            endure(home, "disk full", gateway -> new DiskTrouble.Full(data));
        } finally {
            // Lazy: the judge has loaded the database's native library from there.
            assertThat(Tools.runs("umount", "--lazy", data.toString())).isTrue();
        }
    }

    @Test
    void takesNothingWhileSyncFails() throws Exception {
        Tools.need("strace", "-V");
        endure(
                ProofHome.fresh("disk-eio"),
                "EIO",
                gateway -> new DiskTrouble.Failing(gateway, "fsync,fdatasync", "EIO"));
    }

    @Test
    void takesNothingWhileNothingCanBeWritten() throws Exception {
        Tools.need("strace", "-V");
        endure(
                ProofHome.fresh("disk-read-only"),
                "read-only",
                gateway -> new DiskTrouble.Failing(gateway, "pwrite64,ftruncate,fallocate", "EROFS"));
    }

    /** What a process id is troubled by. */
    private interface Trouble {
        DiskTrouble of(long gateway);
    }

    private static void endure(Path home, String what, Trouble trouble) throws Exception {
        Seed seed = Seed.ofRun(what + ", " + CYCLES + " cycles");
        Payloads payloads = new Payloads(seed);
        try (Proof proof = new Proof(home, seed)) {
            proof.gateway().start(Launch.PLAIN);
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                Submission before = payloads.json(Door.API, seed.word() + "-b" + cycle, seed.random("b" + cycle));
                assertThat(new HttpSender(proof.ledger()).send(proof.base(), before))
                        .isEqualTo(HttpSender.Result.ACKNOWLEDGED);
                cycle(proof, trouble.of(proof.gateway().pid()), payloads, seed.word() + "-" + cycle, seed);
            }
            proof.verdict(new Enough(4 * CYCLES, 0, 0)).mustBeClean(what + ", " + CYCLES + " cycles");
        }
    }

    private static void cycle(Proof proof, DiskTrouble trouble, Payloads payloads, String word, Seed seed)
            throws Exception {
        Submission post = payloads.json(Door.API, word + "-p", seed.random(word));
        Submission mail = payloads.fatMail(Door.MAILBOX, word + "-m");
        Submission file = payloads.fatMail(Door.MAIL_DROP, word + "-f");
        trouble.begin();
        try {
            awaitRefusals(proof, payloads, word, Duration.ZERO);
            proof.sources().put(mail);
            proof.sources().put(file);
            awaitRefusals(proof, payloads, word + "-later", SEVERAL_LOOKS);
            proof.sources().look();
            assertThat(proof.ledger().isAcknowledged(mail.token()))
                    .as("the mail is flagged")
                    .isFalse();
            assertThat(proof.ledger().isAcknowledged(file.token()))
                    .as("the file is gone")
                    .isFalse();
        } finally {
            trouble.end();
        }
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            proof.sources().look();
            return proof.ledger().isAcknowledged(mail.token()) && proof.ledger().isAcknowledged(file.token());
        });
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> new HttpSender(proof.ledger()).send(proof.base(), post) == HttpSender.Result.ACKNOWLEDGED);
    }

    /** A disk that is full leaves some room in files that exist; it is used up first. */
    private static void awaitRefusals(Proof proof, Payloads payloads, String word, Duration atLeast) throws Exception {
        HttpSender sender = new HttpSender(proof.ledger());
        long until = System.nanoTime() + atLeast.toNanos();
        int inARow = 0;
        for (int i = 0; inARow < REFUSALS || System.nanoTime() < until; i++) {
            Submission filler = payloads.fat(word + "-r" + i);
            inARow = sender.send(proof.base(), filler) == HttpSender.Result.REFUSED ? inARow + 1 : 0;
        }
    }
}
