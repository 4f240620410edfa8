package org.guichet.channel.mailbox;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look into an open folder: takes what was not taken, the oldest first. While one batch becomes durable the next is
 * transferred; the mailbox is told of a mail only after it is durable. What failed by itself is taken alone, and last.
 */
final class MailTaking {

    private static final Logger LOG = LoggerFactory.getLogger(MailTaking.class);

    private final MailboxSettings settings;
    private final MailboxConnection connection;
    private final Progress progress;
    private final Recording recording;
    private final Transfer transfer;
    private final Backlog backlog;
    private final MailArrivals arrivals;
    private final FormerMail former;
    private final BooleanSupplier goesOn;
    private int taken;
    private boolean refusedToBeTold;

    /** @param goesOn false when the channel stops */
    MailTaking(
            Mailbox mailbox, MailboxConnection connection, Progress progress, FormerMail former, BooleanSupplier goesOn)
            throws MessagingException {
        this.settings = mailbox.settings();
        this.connection = connection;
        this.progress = progress;
        this.goesOn = goesOn;
        progress.open(connection.uidValidity());
        this.former = former;
        this.arrivals = new MailArrivals(settings, connection.uidValidity());
        this.recording = new Recording(
                arrival -> former.has(arrival)
                        ? Offer.Answer.TAKEN
                        : mailbox.offer().offer(arrival),
                mailbox.workers(),
                settings.batchBytes());
        this.transfer = new Transfer(settings, connection.view(), arrivals, recording, mailbox.spool());
        this.backlog = new Backlog(settings, arrivals, mailbox.ledger());
    }

    /**
     * Takes all that there is.
     *
     * @throws MessagingException when the line broke; what was durable by then is remembered, and told next time
     */
    MailboxState look() throws MessagingException {
        boolean heldBack = false;
        try {
            former.learn(arrivals);
            takeTogether(progress.together());
            backlog.from(connection.view(), progress.firstUnknown(), this::takeWindow);
            settle(recording.all());
            takeAlone();
        } catch (LedgerUnavailableException e) {
            heldBack = true;
        } finally {
            settle(recording.all()); // also when the line broke: the ledger's answers are still to come
        }
        tell();
        MailboxState found = state(heldBack);
        if (found.isIdle() && goesOn.getAsBoolean()) {
            former.forget();
        }
        return found;
    }

    private MailboxState state(boolean heldBack) {
        if (heldBack || recording.isHeldBack()) {
            return new MailboxState.HeldBack();
        }
        return refusedToBeTold ? new MailboxState.CannotTell() : new MailboxState.Open(progress.waiting());
    }

    /** How many mails became durable. */
    int taken() {
        return taken;
    }

    private boolean takeWindow(long[] toTake, long[] known) throws MessagingException {
        Arrays.stream(known).forEach(progress::done);
        takeTogether(toTake);
        return mayGoOn();
    }

    private boolean mayGoOn() {
        return goesOn.getAsBoolean() && !recording.isHeldBack();
    }

    private void takeTogether(long[] uids) throws MessagingException {
        for (Batch batch : Batch.of(stillThere(uids), settings.batchBytes(), settings.batchSize())) {
            if (!mayGoOn()) {
                return;
            }
            take(batch, true);
            settle(recording.ended());
            tell();
        }
    }

    private void takeAlone() throws MessagingException {
        for (long uid : progress.alone()) {
            for (Listed mail : stillThere(new long[] {uid})) {
                if (mayGoOn()) {
                    take(new Batch(List.of(mail)), progress.strikes(uid) < 2);
                    settle(recording.all());
                    tell();
                }
            }
        }
    }

    /** Begins them; what was expunged meanwhile is done with. */
    private List<Listed> stillThere(long[] uids) throws MessagingException {
        if (uids.length == 0) {
            return List.of();
        }
        Set<Long> gone = new HashSet<>();
        for (long uid : uids) {
            progress.begun(uid);
            gone.add(uid);
        }
        List<Listed> there = connection.view().sizes(uids).stream()
                .filter(mail -> gone.remove(mail.uid()))
                .toList();
        gone.forEach(progress::done);
        return there;
    }

    private void take(Batch batch, boolean dated) throws MessagingException {
        Transfer.End end = transfer.run(batch, dated);
        if (end instanceof Transfer.End.Broken broken) {
            // Answers come in order: the first that did not come is the one that may have broken the line.
            broken.missing().stream().limit(1).forEach(this::strike);
            throw broken.why();
        }
        ((Transfer.End.Answered) end).missing().forEach(this::strike);
    }

    private void strike(long uid) {
        progress.struck(uid);
        if (progress.strikes(uid) > 1) {
            Happening.CHANNEL_ITEM_STAYS
                    .inChannel(LOG, settings.channel())
                    .log(
                            "{}: mail with UID {} was not taken in {} attempts and stays in the mailbox; it is tried again alone",
                            settings.channel(),
                            uid,
                            progress.strikes(uid));
        }
    }

    private void settle(List<Recording.Settled> settled) {
        for (Recording.Settled mail : settled) {
            switch (mail.answer()) {
                case TAKEN -> {
                    progress.taken(mail.uid(), mail.inPart());
                    taken++;
                }
                case FAILED -> strike(mail.uid());
                case HELD_BACK -> {
                    // It stays begun, and is offered again.
                }
            }
        }
    }

    private void tell() throws MessagingException {
        try {
            for (long[] uids = progress.untold(Backlog.WINDOW, false);
                    uids.length > 0 && !refusedToBeTold;
                    uids = progress.untold(Backlog.WINDOW, false)) {
                connection.telling().taken(uids);
                progress.told(uids);
            }
            long[] inPart = progress.untold(Backlog.WINDOW, true);
            if (inPart.length > 0 && !refusedToBeTold) {
                connection.telling().takenInPart(inPart);
                progress.told(inPart);
            }
        } catch (MessagingException e) {
            if (!Imap.isRefusal(e)) {
                throw e;
            }
            refusedToBeTold = true; // it is durable all the same; asked again at the next look
        }
    }
}
