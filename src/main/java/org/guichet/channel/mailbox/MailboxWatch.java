package org.guichet.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.guichet.happening.Happening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that keeps one mailbox open and takes what comes: it waits for the server's word where the server gives it
 * (IDLE), else it looks again and again. Nothing that happens to one mailbox is noticed by another.
 */
final class MailboxWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    /** One wait for the server's word: so long a connection may be dead without anybody noticing. */
    private static final Duration IDLE_SLICE = Duration.ofSeconds(20);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT_FOR_LEDGER = Duration.ofSeconds(30);

    /** Opened anew now and then, for servers that keep showing a folder as it was when it was opened. */
    private static final Duration OLDEST_CONNECTION = Duration.ofMinutes(30);

    private static final Duration FINISH = Duration.ofSeconds(3);

    private final Mailbox mailbox;
    private final MailboxSettings settings;
    private final Progress progress;
    private final FormerMail former;
    private final BackOff server;
    private final BackOff ledger;
    private final Object pausing = new Object();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean listening;
    private volatile CuttableSockets line = new CuttableSockets();
    private volatile MailboxState state = new MailboxState.Starting();
    private @Nullable MailboxConnection connection;

    MailboxWatch(Mailbox mailbox, Progress progress) {
        this.mailbox = mailbox;
        this.settings = mailbox.settings();
        this.progress = progress;
        this.former = new FormerMail(mailbox.ledger());
        this.server = new BackOff(settings.delay(), LONGEST_WAIT);
        this.ledger = new BackOff(settings.delay(), LONGEST_WAIT_FOR_LEDGER);
        this.thread = new Thread(this, "guichet-mailbox-" + settings.channel());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    MailboxState state() {
        return state;
    }

    /** Lets the mails end that are on their way into the ledger, for a few seconds, and leaves the others where they are. */
    void stop() throws InterruptedException {
        running = false;
        synchronized (pausing) {
            pausing.notifyAll();
        }
        if (listening) {
            line.cut();
        }
        thread.join(FINISH.toMillis());
        line.cut();
        thread.join(FINISH.toMillis());
    }

    @Override
    public void run() {
        while (running) {
            try {
                if (mayLook() && isOurs()) {
                    look();
                }
                await();
            } catch (RuntimeException e) {
                Happening.CHANNEL_DEFECT
                        .inChannel(LOG, settings.channel())
                        .setCause(e)
                        .log("{}: a defect of the gateway; the mailbox is opened again", settings.channel());
                lose();
                failed(server, new MailboxState.Unreachable("the gateway failed; see the log."));
            }
        }
        drop();
    }

    private boolean mayLook() {
        return !server.isWaiting() && !ledger.isWaiting();
    }

    /** Of several gateways on one store, one looks into the mailbox; the others keep no connection to it. */
    private boolean isOurs() {
        boolean ours = mailbox.leases().holds(settings.channel());
        if (!ours) {
            drop();
            to(new MailboxState.Elsewhere());
        }
        return ours;
    }

    private void look() {
        boolean reused = connection != null;
        MailTaking taking = null;
        try {
            MailboxConnection open = connected();
            taking = new MailTaking(mailbox, open, progress, former, () -> running);
            looked(taking.look());
        } catch (AuthenticationFailedException e) {
            lose();
            failed(
                    server,
                    new MailboxState.LoginRefused(
                            settings.server().credentials().isToken()));
        } catch (MessagingException e) {
            lose();
            if (taking != null && taking.taken() > 0) {
                server.reset(); // slow as the line may be, it goes on
            }
            if (!reused) {
                failed(server, new MailboxState.Unreachable(FailureWords.of(e, settings)));
            }
        }
    }

    private MailboxConnection connected() throws MessagingException {
        MailboxConnection open = connection;
        if (open != null && open.age().compareTo(OLDEST_CONNECTION) > 0) {
            drop();
            open = null;
        }
        if (open == null) {
            line = new CuttableSockets();
            open = MailboxConnection.open(settings, line);
            connection = open;
        } else {
            open.refresh();
        }
        return open;
    }

    private void looked(MailboxState found) {
        server.reset();
        if (found instanceof MailboxState.HeldBack) {
            failed(ledger, found);
        } else {
            ledger.reset();
            to(found);
        }
    }

    private void failed(BackOff which, MailboxState next) {
        which.failed();
        to(next);
    }

    /** Without a goodbye: a server that has fallen silent would not answer that either. */
    private void lose() {
        line.cut();
        drop();
    }

    private void drop() {
        MailboxConnection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    /** Until there may be something to do. */
    private void await() {
        MailboxConnection open = connection;
        boolean lost = open == null && mayLook() && !(state instanceof MailboxState.Elsewhere);
        if (lost || !running) {
            return; // it broke while nothing was wrong with it: many servers end a quiet connection
        }
        try {
            if (open == null || !mayListen(open)) {
                pause();
            } else {
                listen(open);
            }
        } catch (MessagingException e) {
            if (!Imap.isRefusal(e)) {
                lose();
            } else {
                pause();
            }
        }
    }

    private boolean mayListen(MailboxConnection open) {
        return state.isIdle() && open.canIdle();
    }

    private void listen(MailboxConnection open) throws MessagingException {
        listening = true;
        try {
            if (running) {
                open.idle(IDLE_SLICE);
            }
        } finally {
            listening = false;
        }
    }

    private void pause() {
        synchronized (pausing) {
            try {
                if (running) {
                    pausing.wait(Math.max(1, settings.delay().toMillis()));
                }
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private void to(MailboxState next) {
        if (!next.equals(state) && running) { // what breaks because it is stopped is no news
            MailboxState.log(LOG, settings.channel(), next);
        }
        state = next;
    }
}
