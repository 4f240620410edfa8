package org.guichet.channel.mailbox;

import jakarta.mail.MessagingException;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.SourceLeases;
import org.guichet.channel.source.MailSpool;

/**
 * Camel scheme {@code mailbox:HOST?host=…&username=…&password=…}: what stands before the question mark is for people. All
 * mailboxes share the threads that make mails durable, so that they also share commits.
 */
public final class MailboxComponent extends DefaultComponent {

    private static final int WORKERS = 16;

    private final ArrivalLedger ledger;
    private final SourceLeases leases;
    private final MailSpool spool;
    private final AtomicInteger made = new AtomicInteger();
    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(WORKERS, WORKERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::worker);

    /**
     * @param ledger asked what was taken before; mail goes to it through the route
     * @param leases asked before each look
     * @param spool for large mails on their way
     */
    public MailboxComponent(ArrivalLedger ledger, SourceLeases leases, MailSpool spool) {
        this.ledger = ledger;
        this.leases = leases;
        this.spool = spool;
        workers.allowCoreThreadTimeOut(true);
    }

    private Thread worker(Runnable work) {
        Thread thread = new Thread(work, "guichet-mail-" + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    Mailbox mailbox(MailboxSettings settings, Offer offer) {
        return new Mailbox(settings, offer, ledger, leases, workers, spool);
    }

    ArrivalLedger ledger() {
        return ledger;
    }

    SourceLeases leases() {
        return leases;
    }

    Executor workers() {
        return workers;
    }

    MailSpool spool() {
        return spool;
    }

    Backlog backlog(MailboxSettings settings, MailboxConnection connection) throws MessagingException {
        return new Backlog(settings, new MailArrivals(settings, connection.uidValidity()), ledger);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        MailboxEndpoint endpoint = new MailboxEndpoint(uri, this);
        setProperties(endpoint, parameters);
        endpoint.settings();
        return endpoint;
    }

    @Override
    protected void doShutdown() throws Exception {
        workers.shutdown();
        super.doShutdown();
    }
}
