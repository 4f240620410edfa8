package org.guichet.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.Parameterized;

/** Mail that only the addressee's key opens: PGP/MIME (RFC 3156), S/MIME (RFC 8551), PGP in the text. */
final class Encryption {

    /** RFC 9580 section 6.2. */
    private static final byte[] ARMOR = "-----BEGIN PGP MESSAGE-----".getBytes(StandardCharsets.US_ASCII);

    /** 1.2.840.113549.1.7.3 in DER (RFC 5652 section 6.1), which stands behind the outer length. */
    private static final byte[] ENVELOPED_DATA = {
        0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x03
    };

    private static final int OID_WITHIN = 6;

    private Encryption() {}

    static boolean isIn(MimePart root) {
        return root.walk()
                .anyMatch(part -> part.type().equals("multipart/encrypted") || isEnveloped(part) || isArmored(part));
    }

    private static boolean isEnveloped(MimePart part) {
        if (!part.type().endsWith("pkcs7-mime")) {
            return part.type().equals("application/octet-stream")
                    && part.leaf().filter(Encryption::isEnvelopedData).isPresent();
        }
        return part.headers()
                .parameterized("content-type")
                .flatMap((Parameterized type) -> type.parameter("smime-type"))
                .filter(kind -> kind.startsWith("signed") || kind.startsWith("certs") || kind.startsWith("compressed"))
                .isEmpty();
    }

    /** Where the type was lost on the way (RFC 8551 section 3.2.1), the content says what it is. */
    private static boolean isEnvelopedData(Content content) {
        byte[] head = content.head();
        for (int at = 2; at <= Math.min(OID_WITHIN, head.length - ENVELOPED_DATA.length); at++) {
            if (Arrays.equals(head, at, at + ENVELOPED_DATA.length, ENVELOPED_DATA, 0, ENVELOPED_DATA.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArmored(MimePart part) {
        return part.leaf().filter(content -> startsWith(content.head(), ARMOR)).isPresent();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
