package org.guichet.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.MimeParser;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.MimeTree;
import org.guichet.channel.email.mime.Stopwatch;
import org.guichet.channel.email.mime.TimeOverException;

/** Parses a message, and the message in it as long as the outer one is nothing but a wrapper. */
final class MailOpener {

    private final EmailLimits limits;

    MailOpener(EmailLimits limits) {
        this.limits = limits;
    }

    Mail open(byte[] bytes, PartText text) throws TimeOverException {
        Stopwatch stopwatch = new Stopwatch(limits.time());
        List<MimePart> envelopes = new ArrayList<>();
        List<MimePart> carried = new ArrayList<>();
        MimeTree tree = MimeParser.parse(bytes, limits.mime(), stopwatch);
        boolean truncated = tree.truncated();
        BodyParts parts = BodyChoice.of(tree.root(), text);
        Optional<MimePart> inner = wrapped(parts, text);
        while (inner.isPresent() && envelopes.size() < limits.depth()) {
            byte[] message = inner.get().leaf().flatMap(Content::bytes).orElse(new byte[0]);
            MimeTree next = MimeParser.parse(message, limits.mime(), stopwatch);
            if (!KnownHeader.isIn(next.root().headers())) {
                break;
            }
            envelopes.add(tree.root());
            carried.add(inner.get());
            truncated |= next.truncated();
            tree = next;
            parts = BodyChoice.of(tree.root(), text);
            inner = wrapped(parts, text);
        }
        return new Mail(tree.root(), envelopes, carried, parts, truncated);
    }

    /** The one message that is all there is. */
    private Optional<MimePart> wrapped(BodyParts parts, PartText text) {
        boolean alone = parts.attachments().size() == 1
                && parts.attachments().get(0).type().equals("message/rfc822")
                && parts.body().stream().allMatch(part -> saysNothing(text.of(part)));
        return alone ? Optional.of(parts.attachments().get(0)) : Optional.empty();
    }

    /** Nothing, or only the forwarder's signature. */
    private static boolean saysNothing(String body) {
        String bare = body.strip();
        return bare.isEmpty() || bare.startsWith("-- \n") || bare.startsWith("--\n");
    }
}
