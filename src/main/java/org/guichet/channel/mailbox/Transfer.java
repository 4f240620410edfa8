package org.guichet.channel.mailbox;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guichet.arrival.RawContent;
import org.guichet.channel.source.MailSpool;
import org.jspecify.annotations.Nullable;

/** Brings mails over the line and submits each as soon as it is there. */
final class Transfer {

    private static final int HEADER_BYTES = 256 * 1024;

    private final MailboxSettings settings;
    private final FolderView view;
    private final MailArrivals arrivals;
    private final Recording recording;
    private final LargeMail large;

    Transfer(MailboxSettings settings, FolderView view, MailArrivals arrivals, Recording recording, MailSpool spool) {
        this.settings = settings;
        this.view = view;
        this.arrivals = arrivals;
        this.recording = recording;
        this.large = new LargeMail(view, spool, settings.wholeBytes());
    }

    /** How a transfer ended. */
    sealed interface End {
        /** The command was answered, so the line is good. */
        record Answered(Set<Long> missing) implements End {}

        /** The line broke. */
        record Broken(Set<Long> missing, MessagingException why) implements End {}
    }

    /** @param dated also asks for the date, which a server may have in a form that nobody can read */
    End run(Batch batch, boolean dated) {
        Set<Long> missing = new LinkedHashSet<>();
        batch.mails().forEach(mail -> missing.add(mail.uid()));
        try {
            if (batch.isLarge()) {
                largeOne(batch.mails().get(0), missing);
            } else {
                together(batch, dated, missing);
            }
            return new End.Answered(missing);
        } catch (MessagingException e) {
            return Imap.isRefusal(e) ? new End.Answered(missing) : new End.Broken(missing, e);
        }
    }

    private void together(Batch batch, boolean dated, Set<Long> missing) throws MessagingException {
        List<Listed> understated = new ArrayList<>();
        int most = 2 * Batch.LARGE;
        view.bodies(batch.uids(), most, dated, mail -> {
            if (mail.size() == most) {
                understated.add(new Listed(mail.uid(), most));
            } else if (mail.size() > 0 && missing.remove(mail.uid())) {
                submit(mail);
            }
        });
        for (Listed mail : understated) {
            largeOne(mail, missing);
        }
    }

    private void submit(Fetched mail) {
        byte[] bytes = mail.bytes();
        recording.submit(
                mail.uid(),
                bytes.length,
                false,
                () -> arrivals.whole(mail.uid(), mail.received(), RawContent.of(bytes)),
                () -> {});
    }

    private void largeOne(Listed mail, Set<Long> missing) throws MessagingException {
        Fetched header = header(mail.uid());
        if (header == null) {
            return; // gone meanwhile
        }
        RawContent.InFile whole = mail.size() > settings.wholeBytes() ? null : large.bring(mail.uid());
        if (whole == null) {
            headerOnly(mail, header);
        } else {
            inFile(mail, header, whole);
        }
        missing.remove(mail.uid());
    }

    private void inFile(Listed mail, Fetched header, RawContent.InFile whole) {
        recording.submit(
                mail.uid(),
                Batch.LARGE,
                false,
                () -> arrivals.whole(mail.uid(), header.received(), whole),
                () -> MailSpool.discard(whole.file()));
    }

    private void headerOnly(Listed mail, Fetched header) {
        byte[] bytes = header.bytes();
        long atLeast = Math.max(mail.size(), settings.wholeBytes() + 1);
        recording.submit(
                mail.uid(),
                bytes.length,
                true,
                () -> arrivals.headerOnly(mail.uid(), atLeast, header.received(), bytes),
                () -> {});
    }

    private @Nullable Fetched header(long uid) throws MessagingException {
        Fetched[] got = {null};
        view.header(uid, HEADER_BYTES, fetched -> got[0] = fetched);
        return got[0];
    }
}
