package org.guichet.channel.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.SourceStanding;
import org.guichet.channel.source.Watched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a POP3 server again and again and offers each new mail to the route, several at once. No header of the mail ever
 * becomes a header of the exchange, and a mail is deleted only after the route ended without failure.
 */
public final class PopConsumer extends ScheduledPollConsumer implements Watched {

    private static final Logger LOG = LoggerFactory.getLogger(PopConsumer.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FINISH = Duration.ofSeconds(3);

    private final MailboxComponent mailboxes;
    private final PopProgress progress;
    private final FormerMail former;
    private final BackOff failures;
    private final RouteOffer offer = new RouteOffer(this, "uidl");
    private final ReentrantLock calling = new ReentrantLock();
    private PopSettings settings;
    private volatile CuttableSockets line = new CuttableSockets();
    private volatile MailboxState state = new MailboxState.Starting();
    private volatile SourceStanding standing = SourceStanding.starting(state.words());
    private volatile boolean stopping;

    PopConsumer(PopEndpoint endpoint, Processor processor, PopSettings settings, MailboxComponent mailboxes) {
        super(endpoint, processor);
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.progress = new PopProgress(settings.delay());
        this.former = new FormerMail(mailboxes.ledger());
        this.failures = new BackOff(settings.delay(), LONGEST_WAIT);
    }

    /** The channel bears the name of its route. */
    @Override
    protected void doStart() throws Exception {
        settings = settings.forChannel(getRoute().getRouteId());
        stopping = false;
        super.doStart();
    }

    /** Lets the mails end that are on their way into the ledger, for a few seconds, and leaves the others where they are. */
    @Override
    protected void doStop() throws Exception {
        stopping = true;
        if (calling.tryLock(FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
            calling.unlock();
        }
        line.cut();
        super.doStop();
    }

    /** How the drop stands; for the channel's health, never for the gateway's readiness. */
    public MailboxState state() {
        return state;
    }

    @Override
    public SourceStanding standing() {
        return standing;
    }

    /**
     * How many mails the drop held when it was last looked at that were not taken yet. Only one at a time may log in.
     *
     * @throws IOException saying why the drop cannot be opened, without address or secret
     */
    public long untaken() throws IOException {
        if (state instanceof MailboxState.Unreachable || state instanceof MailboxState.LoginRefused) {
            throw new IOException(state.words());
        }
        return progress.untaken();
    }

    @Override
    protected int poll() {
        int taken = 0;
        calling.lock();
        try {
            for (boolean more = true; more && !stopping && !failures.isWaiting() && isOurs(); ) {
                PopTaking.End end = call();
                more = end.more();
                taken += end.taken();
            }
        } finally {
            calling.unlock();
        }
        return taken;
    }

    /** Of several gateways on one store, one looks into the drop. */
    private boolean isOurs() {
        boolean ours = mailboxes.leases().holds(settings.channel());
        if (!ours) {
            to(new MailboxState.Elsewhere());
        }
        return ours;
    }

    private PopTaking.End call() {
        line = new CuttableSockets();
        PopTaking taking = null;
        try (PopConnection connection = PopConnection.open(settings.server(), line)) {
            String beginning = SourceKey.of(settings.server().name(), PopTaking.KEY_WORD, "")
                    .value();
            former.learn(settings.channel(), beginning, key -> true, 0);
            taking = new PopTaking(settings, shared(), connection, progress);
            PopTaking.End end = taking.look();
            ended(end);
            return end;
        } catch (PopRefusedException e) {
            failed(refused(e, settings.server()));
        } catch (IOException e) {
            if (taking != null && taking.taken() > 0) {
                failures.reset(); // slow as the line may be, it goes on
            }
            failed(new MailboxState.Unreachable(FailureWords.of(e, settings.server())));
        } catch (LedgerUnavailableException e) {
            failed(new MailboxState.HeldBack());
        }
        return new PopTaking.End(0, false, false);
    }

    private PopTaking.Shared shared() {
        return new PopTaking.Shared(
                arrival -> former.has(arrival) ? Offer.Answer.TAKEN : offer.offer(arrival),
                mailboxes.ledger(),
                mailboxes.workers(),
                mailboxes.spool(),
                () -> !stopping);
    }

    private void ended(PopTaking.End end) {
        if (end.heldBack()) {
            failed(new MailboxState.HeldBack());
            return;
        }
        failures.reset();
        to(new MailboxState.Open(progress.waiting()));
        if (!end.more() && !stopping && progress.waiting() == 0) {
            former.forget();
        }
    }

    /** What a refusal means, and what to do. */
    static MailboxState refused(PopRefusedException refused, MailServer server) {
        return switch (refused.step()) {
            case LOGIN -> new MailboxState.LoginRefused(server.credentials().isToken());
            case ENCRYPTION ->
                new MailboxState.Unreachable(server.place()
                        + " offers no encryption (STLS); set \"protocol\" to pop3s, or \"startTls\" to false when the "
                        + "server is on this machine.");
            case NAMES ->
                new MailboxState.Unreachable(server.place()
                        + " gives its mails no lasting names (UIDL), without which none can be taken once only.");
            case GREETING, MAIL ->
                new MailboxState.Unreachable(
                        server.place() + " refuses at the moment; another program may have the mailbox open.");
        };
    }

    private void failed(MailboxState next) {
        failures.failed();
        to(next);
    }

    private void to(MailboxState next) {
        if (!next.equals(state) && !stopping) { // what breaks because it is stopped is no news
            MailboxState.log(LOG, settings.channel(), next);
        }
        state = next;
        standing = standing.next(next.kind(), next.words());
    }
}
