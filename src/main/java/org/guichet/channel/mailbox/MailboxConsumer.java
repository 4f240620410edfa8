package org.guichet.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.channel.mailbox.MailTaking.Offer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the mailbox again and again and offers each new mail to the route as a {@link NewArrival}; no header of the
 * mail ever becomes a header of the exchange. The mailbox is told only after the route ended without failure. One bad mail
 * does not delay the next; what failed is offered again at the next look.
 */
public final class MailboxConsumer extends ScheduledPollConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxConsumer.class);

    private MailboxSettings settings;
    private final Progress progress = new Progress();
    private final BackOff backOff;
    private volatile MailboxState state = new MailboxState.Starting();

    MailboxConsumer(MailboxEndpoint endpoint, Processor processor, MailboxSettings settings) {
        super(endpoint, processor);
        this.settings = settings;
        this.backOff = new BackOff(settings.delay(), Duration.ofMinutes(5));
    }

    /** The channel bears the name of its route. */
    @Override
    protected void doStart() throws Exception {
        settings = settings.forChannel(getRoute().getRouteId());
        super.doStart();
    }

    /** How the mailbox stands; for the channel's health, never for the gateway's readiness. */
    public MailboxState state() {
        return state;
    }

    @Override
    protected int poll() {
        if (backOff.isWaiting()) {
            return 0;
        }
        try (MailboxConnection connection = MailboxConnection.open(settings)) {
            return take(new MailTaking(settings, connection, progress));
        } catch (AuthenticationFailedException e) {
            failed(
                    new MailboxState.LoginRefused(
                            "correct \"user\" and \"secret\" of this channel; many providers want an app password here, and have IMAP switched off at first."));
        } catch (MessagingException | IOException e) {
            failed(new MailboxState.Unreachable(FailureWords.of(e, settings)));
        }
        return 0;
    }

    private int take(MailTaking taking) throws MessagingException, IOException {
        int taken = 0;
        int offered = taking.takeAgain(this::offer);
        while (offered >= 0 && isRunAllowed()) {
            taken += offered;
            offered = taking.takeBatch(this::offer);
            if (offered == 0) {
                break;
            }
        }
        if (offered < 0) {
            failed(new MailboxState.HeldBack());
        } else {
            backOff.reset();
            to(new MailboxState.Open(progress.again().length));
        }
        return taken;
    }

    private Offer.Answer offer(NewArrival arrival) {
        Exchange exchange = createExchange(true);
        exchange.getIn().setBody(arrival);
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        Throwable failure = exchange.getException();
        if (failure == null && !exchange.isRollbackOnly()) {
            return Offer.Answer.TAKEN;
        }
        boolean ledger = exchange.getException(LedgerUnavailableException.class) != null;
        LOG.warn(
                "{}: mail with UID {} was not taken and stays in the mailbox ({})",
                settings.channel(),
                arrival.facts().detail("uid").orElse("?"),
                failure == null ? "rolled back" : failure.getClass().getSimpleName());
        return ledger ? Offer.Answer.HELD_BACK : Offer.Answer.FAILED;
    }

    private void failed(MailboxState next) {
        backOff.failed();
        to(next);
    }

    private void to(MailboxState next) {
        if (!next.equals(state)) {
            log(next);
        }
        state = next;
    }

    private void log(MailboxState next) {
        if (!isRunAllowed()) {
            return; // what breaks because it is stopped is no news
        }
        if (next instanceof MailboxState.Open) {
            LOG.info("{}: {}", settings.channel(), next.words());
        } else {
            LOG.warn("{}: {} It is tried again by itself.", settings.channel(), next.words());
        }
    }
}
