package org.guichet.channel.email;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichet.channel.email.mime.MimePart;

/**
 * A mail as it is read: the message itself, and the messages around it that only carry it.
 *
 * @param root the message that says something
 * @param envelopes outermost first; empty for an ordinary mail. Each one's only content is the next message
 * @param carried the parts in which the messages came, in the order of the envelopes
 * @param parts of the root
 * @param listed the attachments of the root and of what it carries
 * @param flags what was met while opening it
 * @param truncated true when a limit cut something off in any of them
 */
record Mail(
        MimePart root,
        List<MimePart> envelopes,
        List<MimePart> carried,
        BodyParts parts,
        List<Listed> listed,
        Set<String> flags,
        boolean truncated) {

    Mail {
        envelopes = List.copyOf(envelopes);
        carried = List.copyOf(carried);
        listed = List.copyOf(listed);
    }

    /** All that may be listed as an attachment. */
    Stream<MimePart> leaves() {
        return Stream.of(carried.stream(), listed.stream().map(Listed::part), parts.body().stream())
                .flatMap(Function.identity());
    }

    /** The message that came through the transport. */
    MimePart outermost() {
        return envelopes.isEmpty() ? root : envelopes.get(0);
    }
}
