package org.guichet.channel.folder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Exchange;
import org.guichet.arrival.MediaTypes;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;

/**
 * Bean {@code folderDoor}: makes a {@link NewArrival} of the file in an exchange from Camel's file component. The
 * channel is the id of the route that took the file. Camel moves the file away only after the whole route succeeded,
 * that is, after the ledger made it durable.
 */
public final class FolderDoor {

    /**
     * @param kind the word of a channel kind
     * @throws IOException when the file is not a plain file or cannot be read; it then stays in the folder
     */
    public NewArrival take(Exchange exchange, String kind) throws IOException {
        File taken = exchange.getMessage().getBody(File.class);
        if (taken == null) {
            throw new IOException("the route gave no file; it must begin with a file endpoint");
        }
        Path file = taken.toPath();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a plain file (a link or a device is never followed): " + file.getFileName());
        }
        return arrival(exchange.getFromRouteId(), ChannelKind.of(kind), file);
    }

    /** The arrival that this file is on this channel. */
    public static NewArrival arrival(String channel, ChannelKind kind, Path file) throws IOException {
        String name = file.getFileName().toString();
        RawContent content = RawContent.of(file);
        TransportFacts facts = TransportFacts.ofFile(
                MediaTypes.ofFileName(name),
                name,
                Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS));
        return new NewArrival(channel, kind, SourceKey.of(content.sha256(), name), facts, content);
    }
}
