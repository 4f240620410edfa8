package org.guichet.channel.email.facts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.channel.email.mime.Headers;

/** The way a mail took (RFC 5321 section 4.4): each server puts its line on top, so ours come first. */
final class ReceivedLines {

    private static final int MOST = 100;
    /** {@code from greeting (looked.up.name [address])}: the name and the address. */
    private static final Pattern FROM = Pattern.compile(
            "^from [^\\s()]{1,255} \\((?:helo [^\\s()]{1,255} )?([^\\s\\[()]{0,255}) ?\\[(?:ipv6:)?([0-9a-f.:]{2,45})]");

    private final List<String> lines;

    ReceivedLines(Headers headers) {
        this.lines = headers.all("received").stream().limit(MOST).toList();
    }

    /**
     * When it reached us: by the lowest line of our own servers. The topmost is ours in any case. The one below it is when
     * our server says that it took the mail from another of ours, and so on: what a line says of itself anybody can write.
     */
    Optional<Instant> earliestTrusted(MailTrust trust) {
        Optional<Instant> earliest = Optional.empty();
        for (String line : lines) {
            Optional<Instant> date = date(line);
            earliest = date.isPresent() ? date : earliest;
            if (!cameFromOurs(line.toLowerCase(Locale.ROOT), trust)) {
                break;
            }
        }
        return earliest;
    }

    /** When the first server took it, by its own word. */
    Optional<Instant> lowest() {
        return lines.isEmpty() ? Optional.empty() : date(lines.get(lines.size() - 1));
    }

    /** By the name that our server looked up, or an address of the house; not by the name with which the other greeted. */
    private static boolean cameFromOurs(String line, MailTrust trust) {
        Matcher from = FROM.matcher(line);
        return from.find() && (isPrivate(from.group(2)) || trust.isOurs(from.group(1)));
    }

    private static boolean isPrivate(String address) {
        return address.startsWith("127.") || address.startsWith("10.") || address.startsWith("192.168.");
    }

    private static Optional<Instant> date(String line) {
        return MailDate.parse(line.substring(line.lastIndexOf(';') + 1)).map(OffsetDateTime::toInstant);
    }
}
