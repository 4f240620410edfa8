package org.guichet.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Understands two invented mails, which are stored nowhere, so that the models, patterns and templates that load when
 * first needed are there before the first real arrival needs them. One thread, begun when the doors are open already.
 */
final class WarmUp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    /** The first acceptance after a start has the processor to itself. */
    private static final Duration HEAD_START = Duration.ofMillis(500);

    private static final String FRENCH = """
            From: Claire Martin <claire.martin@example.fr>
            To: support@example.org
            Subject: Facture FA-2026-0001
            Message-ID: <warm-up-1@example.fr>
            Date: Mon, 2 Mar 2026 09:00:00 +0100
            Content-Type: text/plain; charset=utf-8

            Bonjour, ma commande du 12 février 2026 est arrivée cassée. Je demande le remboursement de 129,90 euros.
            Vous pouvez m'appeler au 06 39 98 00 01. Claire Martin, 3 rue des Lilas, 75011 Paris
            """;
    private static final String ENGLISH = """
            From: Ann Lee <ann.lee@example.com>
            To: support@example.org
            Subject: Order 1001 never came
            Message-ID: <warm-up-2@example.com>
            Date: Mon, 2 Mar 2026 09:00:00 +0000
            Content-Type: text/html; charset=utf-8

            <p>Hello, my parcel of 12 February never arrived and I want a refund of £49.50.</p>
            <p>Call me on 01632 960001. Ann Lee</p>
            """;

    private final Thread thread = new Thread(this::run, "guichet-warm-up");
    private final Understanding understanding;
    private final Runnable pages;

    /** @param pages whatever else should be loaded */
    WarmUp(Understanding understanding, Runnable pages) {
        this.understanding = understanding;
        this.pages = pages;
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            Thread.sleep(HEAD_START.toMillis());
            for (String mail : List.of(FRENCH, ENGLISH)) {
                understand(mail);
            }
            pages.run();
            log.debug("Warmed up");
        } catch (InterruptedException | IOException e) {
            log.debug("The warm-up was ended", e);
        }
    }

    private void understand(String mail) throws IOException {
        RawContent content = RawContent.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        understanding.understand(arrival(content), content);
    }

    private static Arrival arrival(RawContent content) {
        return new Arrival(
                new UUID(0, 0),
                "warm-up",
                ChannelKind.EMAIL,
                SourceKey.of("warm-up"),
                Reference.ofSequence(0),
                new TransportFacts("message/rfc822", null, null, java.util.Map.of()),
                content.sha256(),
                content.size(),
                Instant.EPOCH);
    }

    /** Does not wait for it: it holds nothing. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
