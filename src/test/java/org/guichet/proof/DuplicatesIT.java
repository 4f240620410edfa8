package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.guichet.testing.GatewayProcess.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same thing sent many times is one arrival and one case, and every sender is told the same. */
class DuplicatesIT {

    private static final int CLICKS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @Timeout(3_600)
    void makesOneCaseOfWhatIsSentManyTimes() throws Exception {
        int forms = Scale.rounds(4, 200);
        Seed seed = Seed.ofRun("duplicates, " + forms + " x " + CLICKS);
        Payloads payloads = new Payloads(seed);
        try (Proof proof = new Proof(ProofHome.fresh("duplicates"), seed)) {
            proof.gateway().start(Launch.PLAIN);
            ExecutorService clicks = Executors.newFixedThreadPool(CLICKS);
            try {
                for (int form = 0; form < forms; form++) {
                    click(proof, clicks, payloads.json(Door.API, seed.word() + "-c" + form, seed.random("c" + form)));
                    hangUp(proof, payloads.json(Door.API, seed.word() + "-u" + form, seed.random("u" + form)));
                    dropTwice(proof, payloads.mail(Door.MAIL_DROP, seed.word() + "-f" + form, seed.random("f" + form)));
                }
            } finally {
                clicks.shutdownNow();
            }
            offerFlaggedMailAgain(proof, payloads, seed);
            proof.verdict(new Enough(3 * forms, forms, 0)).mustBeClean("duplicates, " + forms + " x " + CLICKS);
        }
    }

    private static void click(Proof proof, ExecutorService clicks, Submission form) throws Exception {
        HttpSender sender = new HttpSender(proof.ledger());
        List<Callable<HttpSender.Result>> all = new ArrayList<>();
        for (int i = 0; i < CLICKS; i++) {
            all.add(() -> sender.send(proof.base(), form));
        }
        for (Future<HttpSender.Result> one : clicks.invokeAll(all)) {
            assertThat(one.get()).isEqualTo(HttpSender.Result.ACKNOWLEDGED);
        }
    }

    /** The answer is lost on the way: nobody reads it, and the sender tries again. */
    private static void hangUp(Proof proof, Submission form) throws Exception {
        proof.ledger().sent(form);
        try (Socket socket = new Socket("127.0.0.1", proof.base().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/complaints HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Idempotency-Key: " + form.token() + "\r\nContent-Length: " + form.bytes().length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(form.bytes());
            out.flush();
            if (form.sha256().charAt(0) < '8') {
                socket.getInputStream().read(); // it was answered, and only the answer is lost
            }
        }
        assertThat(new HttpSender(proof.ledger()).send(proof.base(), form)).isEqualTo(HttpSender.Result.ACKNOWLEDGED);
    }

    private static void dropTwice(Proof proof, Submission mail) throws IOException {
        for (int i = 0; i < 2; i++) {
            proof.sources().put(mail);
            Awaitility.await().atMost(PATIENCE).until(() -> {
                proof.sources().look();
                return proof.sources().untakenFiles() == 0;
            });
        }
    }

    /** The mailbox has lost its flags and the gateway starts again: it is offered everything once more. */
    private static void offerFlaggedMailAgain(Proof proof, Payloads payloads, Seed seed) throws Exception {
        for (int i = 0; i < 3; i++) {
            proof.sources().put(payloads.mail(Door.MAILBOX, seed.word() + "-m" + i, seed.random("m" + i)));
        }
        Awaitility.await().atMost(PATIENCE).until(() -> proof.sources().unflagged() == 0);
        proof.sources().look();
        proof.gateway().close();
        proof.sources().forgetFlags();
        assertThat(proof.sources().unflagged()).isEqualTo(3);
        proof.gateway().start(Launch.PLAIN);
        Awaitility.await().atMost(PATIENCE).until(() -> proof.sources().unflagged() == 0);
    }
}
