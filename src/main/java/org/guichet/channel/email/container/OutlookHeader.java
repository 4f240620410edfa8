package org.guichet.channel.email.container;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.guichet.channel.email.mime.Headers;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.NameCleaner;
import org.guichet.channel.email.mime.TimeOverException;

/** The header that a message came with; what it lacks, or all of it where it never left Outlook, from its properties. */
final class OutlookHeader {

    // MS-OXPROPS names: PidTagSenderSmtpAddress, PidTagSentRepresentingSmtpAddress, and the addresses of any type
    private static final List<Integer> SENDER_ADDRESSES = List.of(0x5D02, 0x5D01, 0x0065, 0x0C1F);
    private static final List<Integer> SENDER_NAMES = List.of(0x0042, 0x0C1A);
    private static final int TRANSPORT_HEADER = 0x007D;
    private static final int SUBJECT = 0x0037;
    private static final int MESSAGE_ID = 0x1035;
    private static final int IN_REPLY_TO = 0x1042;
    private static final int REFERENCES = 0x1039;

    private final MAPIMessage message;

    OutlookHeader(MAPIMessage message) {
        this.message = message;
    }

    /** @return a part without content that has this header */
    MimePart read(Budget budget) throws TimeOverException {
        String transport = string(TRANSPORT_HEADER)
                .map(header -> header.strip().replace("\r\n", "\n").replace("\n\n", "\n") + "\n")
                .orElse("");
        Headers known = parse(transport, budget).headers();
        StringBuilder whole = new StringBuilder(transport);
        missing(known).forEach(line -> whole.append(line).append('\n'));
        return parse(whole.toString(), budget);
    }

    private static MimePart parse(String header, Budget budget) throws TimeOverException {
        byte[] bytes = (header + "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return budget.parse(bytes);
    }

    private Stream<String> missing(Headers known) {
        List<Optional<String>> lines = new ArrayList<>();
        lines.add(line(known, "From", sender()));
        lines.add(line(known, "To", recipients()));
        lines.add(line(known, "Subject", string(SUBJECT)));
        lines.add(line(known, "Date", date()));
        lines.add(line(known, "Message-ID", string(MESSAGE_ID)));
        lines.add(line(known, "In-Reply-To", string(IN_REPLY_TO)));
        lines.add(line(known, "References", string(REFERENCES)));
        return lines.stream().flatMap(Optional::stream);
    }

    private static Optional<String> line(Headers known, String name, Optional<String> value) {
        return known.has(name.toLowerCase(java.util.Locale.ROOT))
                ? Optional.empty()
                : value.map(NameCleaner::clean)
                        .filter(clean -> !clean.isEmpty())
                        .map(clean -> name + ": " + clean);
    }

    private Optional<String> sender() {
        Optional<String> name =
                SENDER_NAMES.stream().flatMap(id -> string(id).stream()).findFirst();
        Optional<String> address = SENDER_ADDRESSES.stream()
                .flatMap(id -> string(id).stream())
                .filter(given -> given.indexOf('@') > 0)
                .findFirst();
        return address.isEmpty() && name.isEmpty() ? Optional.empty() : Optional.of(mailbox(name, address));
    }

    private Optional<String> recipients() {
        List<String> all = Stream.of(message.getRecipientDetailsChunks())
                .map(OutlookHeader::recipient)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
    }

    private static String recipient(RecipientChunks recipient) {
        Optional<String> address = Stream.of(recipient.getRecipientSMTPChunk(), recipient.getRecipientEmailChunk())
                .filter(Objects::nonNull)
                .map(StringChunk::getValue)
                .filter(given -> given.indexOf('@') > 0)
                .findFirst();
        return mailbox(Optional.ofNullable(recipient.getRecipientName()), address);
    }

    private static String mailbox(Optional<String> name, Optional<String> address) {
        String quoted = name.map(given -> '"' + given.replace("\\", "").replace("\"", "") + '"')
                .orElse("");
        return (quoted + address.map(given -> " <" + given + ">").orElse("")).strip();
    }

    private Optional<String> date() {
        try {
            return Optional.ofNullable(message.getMessageDate())
                    .map(Calendar::toInstant)
                    .map(instant -> DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)));
        } catch (ChunkNotFoundException e) {
            return Optional.empty();
        }
    }

    private Optional<String> string(int property) {
        return message.getMainChunks().getAll().entrySet().stream()
                .filter(entry -> entry.getKey().id == property)
                .flatMap(entry -> entry.getValue().stream())
                .filter(StringChunk.class::isInstance)
                .map(chunk -> ((StringChunk) chunk).getValue())
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
