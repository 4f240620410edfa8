package org.guichet.channel.email.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.guichet.channel.email.mime.MadePart;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.TextDecoder;
import org.jspecify.annotations.Nullable;

/** What Outlook packs into winmail.dat (MS-OXTNEF): documents, and the text once more. */
final class Tnef {

    private static final int SIGNATURE = 0x223e9f78;
    private static final int FILE_HEADER = 6;
    /** Level, tag and length before the data, a checksum after it. */
    private static final int BEFORE_DATA = 9;

    private static final int AFTER_DATA = 2;
    /** Before the TNEF of an object stands the id of its interface (MS-OXTNEF section 2.1.3.3.15). */
    private static final int INTERFACE_ID = 16;

    static {
        // The library's own limits are smaller than a photograph; lengths are checked before it sees them.
        TNEFAttribute.setMaxRecordLength(Integer.MAX_VALUE);
        MAPIAttribute.setMaxRecordLength(64 << 20);
    }

    private final byte[] bytes;

    private Tnef(byte[] bytes) {
        this.bytes = bytes;
    }

    static Opening open(byte[] bytes) {
        Tnef tnef = new Tnef(bytes);
        if (!tnef.lengthsAreTrue()) {
            return new Opening.Broken();
        }
        try {
            HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(bytes));
            List<MimePart> parts = new ArrayList<>();
            for (Attachment attachment : message.getAttachments()) {
                content(attachment).ifPresent(content -> parts.add(document(attachment, content)));
            }
            return new Opening.Contents(parts, text(message).stream().toList(), List.of());
        } catch (IOException | RuntimeException e) {
            // Whatever the library stumbles over are the sender's bytes: in memory there is nothing else to fail.
            return new Opening.Broken();
        }
    }

    /** The library allocates what a length says, and believes it. */
    private boolean lengthsAreTrue() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < FILE_HEADER || buffer.getInt(0) != SIGNATURE) {
            return false;
        }
        long at = FILE_HEADER;
        while (at + BEFORE_DATA <= bytes.length) {
            int length = buffer.getInt((int) at + BEFORE_DATA - Integer.BYTES);
            at += BEFORE_DATA + (long) length + AFTER_DATA;
            if (length < 0 || at > bytes.length) {
                return false;
            }
        }
        return true;
    }

    private static MimePart document(Attachment attachment, byte[] content) {
        boolean object = isObject(content);
        byte[] document = object ? java.util.Arrays.copyOfRange(content, INTERFACE_ID, content.length) : content;
        Optional<String> type =
                object ? Optional.of("application/ms-tnef") : string(attachment, MAPIProperty.ATTACH_MIME_TAG);
        return MadePart.document(type, name(attachment), string(attachment, MAPIProperty.ATTACH_CONTENT_ID), document);
    }

    private static Optional<byte[]> content(Attachment attachment) {
        TNEFAttribute data = attachment.getAttribute(TNEFProperty.ID_ATTACHDATA);
        MAPIAttribute property = attachment.getMAPIAttribute(MAPIProperty.ATTACH_DATA);
        if (property != null && isObject(property.getData())) {
            return Optional.of(property.getData());
        }
        return Optional.ofNullable(data).map(TNEFAttribute::getData).or(() -> Optional.ofNullable(property)
                .map(MAPIAttribute::getData));
    }

    private static boolean isObject(byte[] data) {
        return data.length > INTERFACE_ID + FILE_HEADER
                && ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(INTERFACE_ID) == SIGNATURE;
    }

    private static Optional<String> name(Attachment attachment) {
        return string(attachment, MAPIProperty.ATTACH_LONG_FILENAME)
                .or(() -> string(attachment.getAttribute(TNEFProperty.ID_ATTACHTITLE)))
                .or(() -> string(attachment, MAPIProperty.ATTACH_FILENAME))
                .or(() -> string(attachment, MAPIProperty.DISPLAY_NAME));
    }

    private static Optional<String> string(Attachment attachment, MAPIProperty property) {
        return string(attachment.getMAPIAttribute(property));
    }

    private static Optional<String> string(@Nullable MAPIAttribute attribute) {
        return Optional.ofNullable(attribute)
                .map(MAPIStringAttribute::getAsString)
                .map(Tnef::untilZero)
                .filter(value -> !value.isBlank());
    }

    /** Eight-bit text in whatever charset; its end is a zero byte. */
    private static Optional<String> string(@Nullable TNEFAttribute attribute) {
        return Optional.ofNullable(attribute)
                .map(given -> untilZero(TextDecoder.decode(given.getData(), null)))
                .filter(value -> !value.isBlank());
    }

    private static String untilZero(String value) {
        int zero = value.indexOf(0);
        return zero < 0 ? value : value.substring(0, zero);
    }

    private static Optional<MimePart> text(HMEFMessage message) {
        Optional<String> plain = string(message.getMessageMAPIAttribute(MAPIProperty.BODY))
                .or(() -> string(message.getMessageAttribute(TNEFProperty.ID_BODY)));
        return plain.map(text -> MadePart.text("text/plain", text))
                .or(() -> bytes(message, MAPIProperty.BODY_HTML)
                        .map(html -> MadePart.text("text/html", TextDecoder.decode(html, null))))
                .or(() -> bytes(message, MAPIProperty.RTF_COMPRESSED).flatMap(Rtf::text));
    }

    private static Optional<byte[]> bytes(HMEFMessage message, MAPIProperty property) {
        return Optional.ofNullable(message.getMessageMAPIAttribute(property)).map(MAPIAttribute::getData);
    }
}
