package org.guichet.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a mailbox and offers each new mail to the route as a {@link NewArrival}, several at once; no header of the mail
 * ever becomes a header of the exchange. The mailbox is told only after the route ended without failure.
 */
public final class MailboxConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxConsumer.class);

    private final MailboxComponent component;
    private final Progress progress;
    private MailboxSettings settings;
    private @Nullable MailboxWatch watch;

    MailboxConsumer(MailboxEndpoint endpoint, Processor processor, MailboxComponent component) {
        super(endpoint, processor);
        this.component = component;
        this.settings = endpoint.settings();
        this.progress = new Progress(settings.delay());
    }

    /** The channel bears the name of its route. */
    @Override
    protected void doStart() throws Exception {
        settings = settings.forChannel(getRoute().getRouteId());
        super.doStart();
        MailboxWatch next = new MailboxWatch(component.mailbox(settings, this::offer), progress);
        watch = next;
        next.start();
    }

    @Override
    protected void doStop() throws Exception {
        MailboxWatch last = watch;
        if (last != null) {
            last.stop();
        }
        super.doStop();
    }

    /** How the mailbox stands; for the channel's health, never for the gateway's readiness. */
    public MailboxState state() {
        MailboxWatch now = watch;
        return now == null ? new MailboxState.Starting() : now.state();
    }

    /**
     * Looks into the mailbox over a connection of its own and counts what was not taken yet.
     *
     * @throws IOException saying why the mailbox cannot be opened, without address or secret
     */
    public long untaken() throws IOException {
        try (MailboxConnection connection = MailboxConnection.open(settings, new CuttableSockets())) {
            return component.backlog(settings, connection).untaken(connection.view(), progress);
        } catch (AuthenticationFailedException e) {
            throw new IOException("The server refused the login.", e);
        } catch (MessagingException e) {
            throw new IOException("The mailbox cannot be opened: " + FailureWords.of(e, settings), e);
        }
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
        if (exchange.getException(LedgerUnavailableException.class) != null) {
            return Offer.Answer.HELD_BACK; // the state says so, once
        }
        LOG.warn(
                "{}: mail with UID {} was not taken and stays in the mailbox ({})",
                settings.channel(),
                arrival.facts().detail("uid").orElse("?"),
                failure == null ? "rolled back" : failure.getClass().getSimpleName());
        return Offer.Answer.FAILED;
    }
}
