package org.guichet.channel.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichet.arrival.MediaTypes;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.source.MailSpool;
import org.guichet.happening.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file, from its place in the folder to the ledger and away. */
final class FileTaking {

    /** Where a file goes to become durable. */
    interface Offer {
        enum Answer {
            DURABLE,
            /** This one failed; the next one may not. */
            FAILED,
            /** Nothing can be taken now. */
            HELD_BACK
        }

        Answer offer(NewArrival arrival);
    }

    /** What came of it. */
    enum Outcome {
        TAKEN,
        /** It went away or changed meanwhile: the next look sees what is there. */
        CHANGED,
        NOT_A_FILE,
        UNREADABLE,
        REFUSED,
        HELD_BACK,
        /** Durable, and still in its place. */
        NOT_MOVED
    }

    private static final Logger LOG = LoggerFactory.getLogger(FileTaking.class);

    /** Larger ones are read twice, from the file, and never wholly in memory. */
    private static final int LARGEST_IN_MEMORY = 256 * 1024;

    private final String channel;
    private final ChannelKind kind;
    private final Offer offer;
    private final TakenFolder taken;
    private final MboxTaking mbox;
    private final Sidecars sidecars;
    private final FolderTags tags;

    /** @param spool for large mails out of a file of mails */
    FileTaking(String channel, ChannelKind kind, Offer offer, TakenFolder taken, MailSpool spool) {
        this(channel, kind, offer, taken, spool, Sidecars.NONE, FolderTags.NONE);
    }

    /**
     * @param sidecars index files, taken with the documents that they are of
     * @param tags what sub-folders say
     */
    FileTaking(
            String channel,
            ChannelKind kind,
            Offer offer,
            TakenFolder taken,
            MailSpool spool,
            Sidecars sidecars,
            FolderTags tags) {
        this.sidecars = sidecars;
        this.tags = tags;
        this.channel = channel;
        this.kind = kind;
        this.offer = offer;
        this.taken = taken;
        this.mbox = new MboxTaking(channel, offer, spool);
    }

    Outcome take(Found file) {
        if (file.shape() != Found.Shape.PLAIN) {
            return Outcome.NOT_A_FILE;
        }
        Outcome offered;
        try {
            offered = kind == ChannelKind.EMAIL && MboxTaking.isMbox(file) ? mbox.take(file) : whole(file);
        } catch (IOException e) {
            return file.isUnchanged() ? Outcome.UNREADABLE : Outcome.CHANGED;
        }
        return offered == Outcome.TAKEN ? moveAway(file) : offered;
    }

    private Outcome whole(Found file) throws IOException {
        NewArrival arrival = arrival(file);
        if (!file.isUnchanged()) {
            return Outcome.CHANGED;
        }
        return switch (offer.offer(arrival)) {
            case DURABLE -> Outcome.TAKEN;
            case FAILED -> Outcome.REFUSED;
            case HELD_BACK -> Outcome.HELD_BACK;
        };
    }

    /** For a file that is durable. */
    Outcome moveAway(Found file) {
        try {
            String mark = Long.toString(System.nanoTime(), Character.MAX_RADIX);
            Optional<Found> index = sidecars.own(file.path());
            boolean moved = taken.receive(file, mark);
            if (moved && index.isPresent()) {
                moveIndex(index.get(), mark);
            }
            return moved ? Outcome.TAKEN : Outcome.CHANGED;
        } catch (IOException e) {
            return file.isUnchanged() ? Outcome.NOT_MOVED : Outcome.CHANGED;
        }
    }

    /** What it says is in the ledger; one that cannot be moved stays, and is never taken for a document. */
    private void moveIndex(Found index, String mark) {
        try {
            taken.receive(index, mark);
        } catch (IOException e) {
            Happening.CHANNEL_ITEM_STAYS
                    .inChannel(LOG, channel)
                    .log("{}: an index file stays in the folder: it cannot be moved to taken/", channel);
        }
    }

    private NewArrival arrival(Found file) throws IOException {
        String name = Names.of(file.path());
        RawContent content = content(file);
        Map<String, String> details = new TreeMap<>(sidecars.details(file.path()));
        details.putAll(tags.details(file.path()));
        TransportFacts facts = new TransportFacts(
                MediaTypes.ofFileName(name), name, file.modified().truncatedTo(ChronoUnit.MILLIS), details);
        return new NewArrival(channel, kind, SourceKey.of(content.sha256(), name), facts, content);
    }

    private static RawContent content(Found file) throws IOException {
        if (file.size() > LARGEST_IN_MEMORY) {
            return RawContent.of(file.path());
        }
        try (InputStream stream = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            return RawContent.of(stream.readNBytes(LARGEST_IN_MEMORY + 1)); // one that grew is seen to have changed
        }
    }
}
