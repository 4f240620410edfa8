package org.guichet.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.channel.email.container.Budget;
import org.guichet.channel.email.container.CalendarText;
import org.guichet.channel.email.container.Unpacker;
import org.guichet.channel.email.mime.Keeping;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.Parsing;
import org.guichet.channel.email.mime.Stopwatch;
import org.guichet.channel.email.mime.TimeOverException;

/** Parses one message, what it carries, and the message in it as long as the outer one is nothing but a wrapper. */
final class MailOpener {

    private final EmailLimits limits;
    private final PartText text;

    /** @param text of this mail */
    MailOpener(EmailLimits limits, PartText text) {
        this.limits = limits;
        this.text = text;
    }

    /** @param keeping of which parts the bytes are wanted */
    Mail open(byte[] bytes, Keeping keeping) throws TimeOverException {
        Parsing parsing = new Parsing(limits.mime(), keeping, new Stopwatch(limits.time()));
        Budget budget = new Budget(parsing, limits.depth(), limits.parts(), limits.unpackedBytes());
        Unpacker unpacker = new Unpacker(budget);
        List<MimePart> envelopes = new ArrayList<>();
        List<MimePart> carried = new ArrayList<>();
        MimePart root = unpacker.message(bytes);
        BodyParts parts = BodyChoice.of(root, text);
        Optional<MimePart> inner = inner(parts, unpacker, 0);
        while (inner.isPresent()) {
            envelopes.add(root);
            carried.add(parts.attachments().get(0));
            root = inner.get();
            parts = BodyChoice.of(root, text);
            inner = inner(parts, unpacker, envelopes.size());
        }
        Listing listing = new Listing(unpacker, budget, text);
        listing.add(parts.attachments(), envelopes.size());
        BodyParts speaking = speaking(parts, unpacker);
        return new Mail(root, envelopes, carried, speaking, listing.listed(), unpacker.flags(), unpacker.isTruncated());
    }

    /** The one message that is all there is. */
    private Optional<MimePart> inner(BodyParts parts, Unpacker unpacker, int level) throws TimeOverException {
        boolean alone = parts.attachments().size() == 1
                && Unpacker.isMessage(parts.attachments().get(0))
                && parts.body().stream().allMatch(part -> saysNothing(text.of(part)));
        Optional<MimePart> message =
                alone ? unpacker.message(parts.attachments().get(0), level) : Optional.empty();
        return message.filter(found -> KnownHeader.isIn(found.headers()));
    }

    /** For a mail without a word of its own: what its containers say, else its invitation. */
    private BodyParts speaking(BodyParts parts, Unpacker unpacker) {
        if (!parts.body().stream().allMatch(part -> text.of(part).isBlank())) {
            return parts;
        }
        List<MimePart> spare = unpacker.spareText();
        List<MimePart> said = spare.isEmpty()
                ? parts.attachments().stream()
                        .flatMap(part -> CalendarText.of(part).stream())
                        .limit(1)
                        .toList()
                : spare;
        return new BodyParts(Stream.concat(parts.body().stream(), said.stream()).toList(), parts.attachments());
    }

    /** Nothing, or only the forwarder's signature. */
    private static boolean saysNothing(String body) {
        String bare = body.strip();
        return bare.isEmpty() || bare.startsWith("-- \n") || bare.startsWith("--\n");
    }
}
