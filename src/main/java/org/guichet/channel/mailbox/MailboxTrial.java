package org.guichet.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.function.Consumer;
import org.guichet.channel.source.Finding;

/** Tries an IMAP mailbox: opens the folder to look only (EXAMINE), and peeks at one mail (BODY.PEEK). */
final class MailboxTrial {

    private static final int MOST_READ = 1 << 20;

    private final MailboxSettings settings;
    private final Consumer<Finding> each;

    MailboxTrial(MailboxSettings settings, Consumer<Finding> each) {
        this.settings = settings;
        this.each = each;
    }

    void run() {
        if (!LineTrial.run(settings.server(), each)) {
            return;
        }
        try (MailboxConnection connection = MailboxConnection.look(settings, new CuttableSockets())) {
            each.accept(Finding.good(
                    "The server accepts the " + (settings.server().credentials().isToken() ? "token." : "login.")));
            folder(connection.view());
            afterSuccess(connection);
            each.accept(
                    connection.canIdle()
                            ? Finding.good("The server announces new mail (IDLE): it is taken at once.")
                            : Finding.note("The server does not announce new mail: it is looked for every "
                                    + settings.delay().toMillis() + " ms."));
        } catch (AuthenticationFailedException e) {
            each.accept(Finding.bad(new MailboxState.LoginRefused(
                            settings.server().credentials().isToken())
                    .words()));
        } catch (MessagingException e) {
            each.accept(Finding.bad(LineTrial.sentence(FailureWords.of(e, settings))));
        }
    }

    /** What is listed while looking for the newest mail. */
    private static final class Contents {
        private long mails;
        private long taken;
        private long newest;

        void count(long uid, Flags flags) {
            mails++;
            taken += flags.contains(Telling.TAKEN) ? 1 : 0;
            newest = Math.max(newest, uid);
        }
    }

    private void folder(FolderView view) throws MessagingException {
        Contents contents = new Contents();
        view.from(1, contents::count);
        each.accept(Finding.good("The folder \"" + settings.folder() + "\" is there and holds " + contents.mails
                + " mails; " + contents.taken + " of them bear the mark of a gateway that took them."));
        if (contents.mails == 0) {
            each.accept(Finding.note("There is no mail that could be read for a trial."));
            return;
        }
        long[] bytes = {-1};
        long[] newest = {contents.newest};
        view.bodies(newest, MOST_READ, true, mail -> bytes[0] = mail.size());
        List<Listed> listed = view.sizes(newest);
        if (bytes[0] < 0 || listed.isEmpty()) {
            each.accept(Finding.note("The newest mail went away while it was looked at."));
        } else {
            each.accept(Finding.good("The newest mail can be read: "
                    + listed.get(0).size() + " bytes. It was only peeked at, and is as new as before."));
        }
    }

    private void afterSuccess(MailboxConnection connection) throws MessagingException {
        if (settings.afterSuccess() instanceof AfterSuccess.Move move) {
            boolean there = connection.view().hasFolder(move.folder());
            each.accept(
                    there
                            ? Finding.good("The folder \"" + move.folder() + "\", for mail that was taken, is there.")
                            : Finding.bad(
                                    "The folder \"" + move.folder()
                                            + "\", for mail that was taken, is missing; make it, or correct \"afterSuccess\"."));
        } else if (!(settings.afterSuccess() instanceof AfterSuccess.Keep)) {
            each.accept(Finding.note("Whether this user may mark or delete mail is seen only when one is taken."));
        }
    }
}
