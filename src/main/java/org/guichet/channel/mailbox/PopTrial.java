package org.guichet.channel.mailbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.guichet.channel.source.Finding;

/** Tries a POP3 maildrop: lists it, reads the header of one mail (TOP), and deletes nothing. */
final class PopTrial {

    private static final long MOST_READ = 1 << 20;

    private final PopSettings settings;
    private final Consumer<Finding> each;

    PopTrial(PopSettings settings, Consumer<Finding> each) {
        this.settings = settings;
        this.each = each;
    }

    void run() {
        if (!LineTrial.run(settings.server(), each)) {
            return;
        }
        try (PopConnection connection = PopConnection.open(settings.server(), new CuttableSockets())) {
            each.accept(Finding.good(
                    "The server accepts the " + (settings.server().credentials().isToken() ? "token." : "login.")));
            List<PopListed> mails = connection.list();
            each.accept(Finding.good("The drop holds " + mails.size() + " mails, each with a lasting name (UIDL)."));
            read(connection, mails);
            each.accept(
                    connection.isPipelining()
                            ? Finding.good("Many mails may be asked for at once (PIPELINING).")
                            : Finding.note("The server gives one mail at a time: each costs a round trip."));
            connection.quit();
        } catch (PopRefusedException e) {
            each.accept(Finding.bad(PopConsumer.refused(e, settings.server()).words()));
        } catch (IOException e) {
            each.accept(Finding.bad(LineTrial.sentence(FailureWords.of(e, settings.server()))));
        }
    }

    private void read(PopConnection connection, List<PopListed> mails) throws IOException {
        if (mails.isEmpty()) {
            each.accept(Finding.note("There is no mail that could be read for a trial."));
            return;
        }
        PopListed newest = mails.get(mails.size() - 1);
        connection.askHeader(newest);
        try {
            connection.line().status(PopRefusedException.Step.MAIL);
            connection.line().copyTo(OutputStream.nullOutputStream(), MOST_READ);
            each.accept(Finding.good("The newest mail can be read: " + newest.size() + " bytes. It stays."));
        } catch (PopRefusedException e) {
            each.accept(Finding.note("The server does not show headers alone (TOP), so no mail was read for a trial."));
        }
    }
}
