package org.guichet.channel.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guichet.arrival.LedgerUnavailableException;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.folder.FileTaking.Offer;
import org.guichet.channel.folder.FileTaking.Outcome;
import org.guichet.channel.source.MailSpool;
import org.guichet.channel.source.SpooledMail;

/**
 * A file of many mails: each is an arrival of its own, known by its bytes, so that a file that grew, was taken in part or
 * comes under another name brings only what is new. The file is done with when all of them are durable.
 */
final class MboxTaking {

    /** As of a mailbox: of a larger mail the beginning is kept, and quarantined as too large. */
    private static final long MOST_BYTES = 100L << 20;

    private static final Set<java.nio.file.OpenOption> READING =
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final String channel;
    private final Offer offer;
    private final MailSpool spool;

    MboxTaking(String channel, Offer offer, MailSpool spool) {
        this.channel = channel;
        this.offer = offer;
        this.spool = spool;
    }

    static boolean isMbox(Found file) throws IOException {
        try (FileChannel bytes = open(file)) {
            return MboxFile.isOne(bytes);
        }
    }

    /** @return {@link Outcome#TAKEN} when every mail is durable; the file is still in its place */
    Outcome take(Found file) throws IOException {
        try (FileChannel bytes = open(file)) {
            return each(file, new MboxFile(bytes));
        } catch (LedgerUnavailableException e) {
            return Outcome.HELD_BACK;
        }
    }

    private Outcome each(Found file, MboxFile mails) throws IOException {
        Outcome all = Outcome.TAKEN;
        boolean more = true;
        for (int number = 1; more; number++) {
            try (SpooledMail mail = new SpooledMail(spool, MOST_BYTES)) {
                more = mails.next(mail);
                Outcome one = more ? one(file, number, mail) : Outcome.TAKEN;
                if (one == Outcome.CHANGED || one == Outcome.HELD_BACK) {
                    return one;
                }
                all = one == Outcome.TAKEN ? all : one;
            }
        }
        return all;
    }

    private Outcome one(Found file, int number, SpooledMail mail) throws IOException {
        NewArrival arrival = arrival(file, number, mail);
        if (!file.isUnchanged()) {
            return Outcome.CHANGED; // its end may have been missing
        }
        return switch (offer.offer(arrival)) {
            case DURABLE -> Outcome.TAKEN;
            case FAILED -> Outcome.REFUSED;
            case HELD_BACK -> Outcome.HELD_BACK;
        };
    }

    private NewArrival arrival(Found file, int number, SpooledMail mail) throws IOException {
        RawContent content = mail.content();
        Map<String, String> details = new TreeMap<>();
        details.put("position", Integer.toString(number));
        if (mail.isTooLarge()) {
            details.put(TransportFacts.WHOLE_SIZE, Long.toString(mail.size()));
        }
        TransportFacts facts = new TransportFacts("message/rfc822", Names.of(file.path()), null, details);
        return new NewArrival(channel, ChannelKind.EMAIL, SourceKey.of("mbox", content.sha256()), facts, content);
    }

    private static FileChannel open(Found file) throws IOException {
        return FileChannel.open(file.path(), READING);
    }
}
