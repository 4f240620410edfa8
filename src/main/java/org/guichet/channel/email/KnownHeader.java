package org.guichet.channel.email;

import java.util.List;
import org.guichet.channel.email.mime.Headers;

/** Tells a mail from junk in which some line happens to have a colon. */
final class KnownHeader {

    private static final List<String> NAMES = List.of(
            "from",
            "to",
            "subject",
            "date",
            "received",
            "message-id",
            "mime-version",
            "content-type",
            "return-path",
            "sender",
            "reply-to",
            "cc",
            "delivered-to",
            "x-mailer",
            "resent-from",
            "in-reply-to");

    private KnownHeader() {}

    static boolean isIn(Headers headers) {
        return NAMES.stream().anyMatch(headers::has);
    }
}
