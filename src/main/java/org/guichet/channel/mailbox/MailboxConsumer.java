package org.guichet.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.SourceStanding;
import org.guichet.channel.source.Watched;
import org.jspecify.annotations.Nullable;

/**
 * Watches a mailbox and offers each new mail to the route as a {@link NewArrival}, several at once; no header of the mail
 * ever becomes a header of the exchange. The mailbox is told only after the route ended without failure.
 */
public final class MailboxConsumer extends DefaultConsumer implements Watched {

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
        MailboxWatch next = new MailboxWatch(component.mailbox(settings, new RouteOffer(this, "uid")), progress);
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

    @Override
    public SourceStanding standing() {
        MailboxWatch now = watch;
        return now == null ? SourceStanding.starting(state().words()) : now.standing();
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
            throw new IOException(
                    "The server refused the " + (settings.server().credentials().isToken() ? "token." : "login."), e);
        } catch (MessagingException e) {
            throw new IOException("The mailbox cannot be opened: " + FailureWords.of(e, settings), e);
        }
    }
}
