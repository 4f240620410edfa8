package org.guichet.channel.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.jspecify.annotations.Nullable;

/** One look into an open folder: lists what may be new and offers it, oldest first. */
final class MailTaking {

    /** Where a mail goes to become durable. */
    interface Offer {
        enum Answer {
            TAKEN,
            /** This one failed; the next one may not. */
            FAILED,
            /** Nothing can be taken now. */
            HELD_BACK
        }

        Answer offer(NewArrival arrival);
    }

    private final MailboxSettings settings;
    private final MailboxConnection connection;
    private final Progress progress;

    MailTaking(MailboxSettings settings, MailboxConnection connection, Progress progress) {
        this.settings = settings;
        this.connection = connection;
        this.progress = progress;
    }

    /**
     * Offers at most one batch.
     *
     * @return how many were offered, or -1 when the gateway takes nothing
     */
    int takeBatch(Offer offer) throws MessagingException, IOException {
        progress.open(connection.uidValidity());
        return offerAll(fresh(), offer);
    }

    /** Offers once more what failed before. */
    int takeAgain(Offer offer) throws MessagingException, IOException {
        progress.open(connection.uidValidity());
        long[] again = progress.again();
        if (again.length == 0) {
            return 0;
        }
        Message[] found = connection.byUids(again);
        List<Long> there = new ArrayList<>();
        for (Message message : found) {
            there.add(connection.uid(message));
        }
        for (long uid : again) {
            if (!there.contains(uid)) {
                progress.gone(uid);
            }
        }
        return offerAll(List.of(found), offer);
    }

    /** Never by "unseen": a colleague may have opened the mail first. */
    private List<Message> fresh() throws MessagingException {
        List<Message> fresh = new ArrayList<>();
        for (Message message : connection.from(progress.firstUnknown())) {
            long uid = connection.uid(message);
            // RFC 9051 section 9: "n:*" names the last message even when its UID is below n.
            if (progress.isKnown(uid)) {
                continue;
            }
            if (isTaken(message)) {
                progress.taken(uid);
            } else if (fresh.size() < settings.batchSize()) {
                fresh.add(message);
            } else {
                break;
            }
        }
        return fresh;
    }

    /** How many mails are in the folder that neither their flags nor this process know as taken. */
    static long untaken(MailboxConnection connection, Progress progress) throws MessagingException {
        long uidValidity = connection.uidValidity();
        long untaken = 0;
        for (Message message : connection.from(1)) {
            if (!isTaken(message) && !progress.isTaken(uidValidity, connection.uid(message))) {
                untaken++;
            }
        }
        return untaken;
    }

    private static boolean isTaken(Message message) throws MessagingException {
        Flags flags = message.getFlags();
        return flags.contains(MailboxConnection.TAKEN) || flags.contains(Flags.Flag.DELETED);
    }

    private int offerAll(List<Message> messages, Offer offer) throws MessagingException, IOException {
        int offered = 0;
        for (Message message : messages) {
            long uid = connection.uid(message);
            switch (offerOne(message, uid, offer)) {
                case TAKEN -> {
                    connection.taken(message);
                    progress.taken(uid);
                }
                case FAILED -> progress.failed(uid);
                case HELD_BACK -> {
                    return -1;
                }
            }
            offered++;
        }
        return offered;
    }

    private Offer.Answer offerOne(Message message, long uid, Offer offer) throws MessagingException, IOException {
        try {
            return offer.offer(arrival((IMAPMessage) message, uid));
        } catch (MessageRemovedException e) {
            // Somebody deleted it between the list and the fetch: there is nothing to take.
            return Offer.Answer.FAILED;
        }
    }

    private NewArrival arrival(IMAPMessage message, long uid) throws MessagingException, IOException {
        message.setPeek(true);
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        message.invalidateHeaders();
        RawContent content = RawContent.of(raw.toByteArray());
        String uidValidity = Long.toString(progress.uidValidity());
        return new NewArrival(
                settings.channel(),
                ChannelKind.EMAIL,
                SourceKey.of(settings.name(), settings.folder(), uidValidity, Long.toString(uid), content.sha256()),
                new TransportFacts(
                        "message/rfc822",
                        null,
                        instant(message.getReceivedDate()),
                        Map.of("folder", settings.folder(), "uid", Long.toString(uid), "uidValidity", uidValidity)),
                content);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
