package org.guichet.channel.email;

import java.util.List;
import org.guichet.channel.email.mime.MimePart;

/**
 * The parts of a mail, sorted.
 *
 * @param body text parts that are the message itself, in order
 * @param attachments all other leaves, in order
 */
record BodyParts(List<MimePart> body, List<MimePart> attachments) {

    BodyParts {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }
}
