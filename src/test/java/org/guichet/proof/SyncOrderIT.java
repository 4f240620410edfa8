package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.guichet.proof.OracleLedger.Sent;
import org.guichet.testing.GatewayProcess.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The system calls of a gateway, in their order: every acknowledgement comes after the fsync of what it acknowledges. */
@Timeout(600)
class SyncOrderIT {

    private static final String CALLS =
            "trace=fsync,fdatasync,write,pwrite64,writev,sendto,sendmsg,rename,renameat,renameat2";
    private static final int POSTS = 12;
    private static final int FILES = 4;
    private static final int MAILS = 4;

    @Test
    void syncsBeforeEveryAcknowledgement() throws Exception {
        Tools.need("strace", "-V");
        assertThat(told("sync-order", List.of())).isEmpty();
    }

    /** The control: a check that passes this would prove nothing. */
    @Test
    void findsEveryAcknowledgementOfAStoreThatDoesNotSync() throws Exception {
        Tools.need("strace", "-V");
        List<String> broken = told("no-sync", List.of(Agent.build().withoutSync()));
        assertThat(broken)
                .filteredOn(what -> what.contains("told before its row was synced"))
                .hasSizeGreaterThan(POSTS);
    }

    private static List<String> told(String name, List<String> options) throws Exception {
        Seed seed = Seed.ofRun(name);
        Path home = ProofHome.fresh(name);
        Path trace = home.resolve("trace.txt");
        List<String> strace = List.of(
                "strace",
                "-D",
                "-f",
                "-y",
                "--seccomp-bpf",
                "-s",
                "4200",
                "-e",
                CALLS,
                "-e",
                "signal=none",
                "-o",
                trace.toString());
        List<Submission> posts = new ArrayList<>();
        List<Submission> files = new ArrayList<>();
        List<Submission> mails = new ArrayList<>();
        OracleLedger ledger;
        try (Proof proof = new Proof(home, seed)) {
            ledger = proof.ledger();
            proof.gateway().start(new Launch(strace, options));
            send(proof, new Payloads(seed), seed, posts, files, mails);
        }
        awaitEnd(trace);
        SyncOrder order = new SyncOrder(Trace.parse(Files.readAllLines(trace, StandardCharsets.ISO_8859_1)));
        for (Submission post : posts) {
            String arrival = arrival(ledger, post);
            order.answered(post.token(), arrival);
            if (post.door() == Door.WEB_FORM) {
                order.kept(post.token(), post.sha256(), arrival);
            }
        }
        files.forEach(file -> order.moved(file.token(), file.token() + file.mediaType()));
        for (int i = 0; i < mails.size(); i++) {
            order.flagged(mails.get(i).token(), i + 1);
        }
        return order.broken();
    }

    private static void send(
            Proof proof,
            Payloads payloads,
            Seed seed,
            List<Submission> posts,
            List<Submission> files,
            List<Submission> mails)
            throws Exception {
        for (int i = 0; i < MAILS; i++) {
            mails.add(payloads.mail(Door.MAILBOX, seed.word() + "-m" + i + "-", seed.random("m" + i)));
            proof.sources().put(mails.get(i));
        }
        for (int i = 0; i < FILES; i++) {
            files.add(payloads.mail(Door.MAIL_DROP, seed.word() + "-f" + i + "-", seed.random("f" + i)));
            proof.sources().put(files.get(i));
        }
        HttpSender sender = new HttpSender(proof.ledger());
        for (int i = 0; i < POSTS; i++) {
            String token = seed.word() + "-p" + i + "-";
            posts.add(
                    i % 4 == 3
                            ? payloads.upload(token, seed.random(token))
                            : payloads.json(Door.API, token, seed.random(token)));
            assertThat(sender.send(proof.base(), posts.get(i))).isEqualTo(HttpSender.Result.ACKNOWLEDGED);
        }
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> {
            proof.sources().look();
            return proof.sources().untakenFiles() == 0 && proof.sources().unflagged() == 0;
        });
    }

    private static String arrival(OracleLedger ledger, Submission post) {
        for (Sent sent : ledger.all()) {
            if (sent.token().equals(post.token())) {
                return sent.arrivals().iterator().next().toString();
            }
        }
        throw new IllegalStateException(post.token() + " was never sent");
    }

    /** The tracer, whose process is not the gateway's, writes its last lines after the gateway's end. */
    private static void awaitEnd(Path trace) {
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> {
            List<String> lines = Files.readAllLines(trace, StandardCharsets.ISO_8859_1);
            return !lines.isEmpty() && lines.get(lines.size() - 1).contains("+++ exited");
        });
    }
}
