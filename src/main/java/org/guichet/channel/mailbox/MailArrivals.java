package org.guichet.channel.mailbox;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.ChannelKind;
import org.jspecify.annotations.Nullable;

/** Makes arrivals of the mails of one folder, under its UIDVALIDITY. */
record MailArrivals(MailboxSettings settings, long uidValidity) {

    /** Stands between the parts of a source key. */
    static final String SEPARATOR = SourceKey.of("", "").value();

    /** All bytes of a mail. */
    NewArrival whole(long uid, @Nullable Instant received, RawContent content) {
        return arrival(uid, received, content, Map.of());
    }

    /** Only the header of a mail of so many bytes. */
    NewArrival headerOnly(long uid, long size, @Nullable Instant received, byte[] header) {
        return arrival(uid, received, RawContent.of(header), Map.of(TransportFacts.WHOLE_SIZE, Long.toString(size)));
    }

    /** How every source key of this mail begins, whatever its bytes. */
    String keyBeginning(long uid) {
        return folderBeginning() + uidValidity + SEPARATOR + uid + SEPARATOR;
    }

    /** How every source key of this folder begins, whatever its UIDVALIDITY. */
    String folderBeginning() {
        return SourceKey.of(settings.server().name(), settings.folder(), "").value();
    }

    private NewArrival arrival(long uid, @Nullable Instant received, RawContent content, Map<String, String> more) {
        String validity = Long.toString(uidValidity);
        String number = Long.toString(uid);
        Map<String, String> details = new TreeMap<>(more);
        details.put("folder", settings.folder());
        details.put("uid", number);
        details.put("uidValidity", validity);
        return new NewArrival(
                settings.channel(),
                ChannelKind.EMAIL,
                SourceKey.of(settings.server().name(), settings.folder(), validity, number, content.sha256()),
                new TransportFacts("message/rfc822", null, received, details),
                content);
    }
}
