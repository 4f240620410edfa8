package org.guichet.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.Parameterized;

/** Mail that only the addressee's key opens: PGP/MIME (RFC 3156), S/MIME (RFC 8551), PGP in the text. */
final class Encryption {

    /** RFC 9580 section 6.2. */
    private static final byte[] ARMOR = "-----BEGIN PGP MESSAGE-----".getBytes(StandardCharsets.US_ASCII);

    private Encryption() {}

    static boolean isIn(MimePart root) {
        return root.walk()
                .anyMatch(part -> part.type().equals("multipart/encrypted") || isEnveloped(part) || isArmored(part));
    }

    private static boolean isEnveloped(MimePart part) {
        return part.type().endsWith("pkcs7-mime")
                && part.headers()
                        .parameterized("content-type")
                        .flatMap((Parameterized type) -> type.parameter("smime-type"))
                        .filter(kind ->
                                kind.startsWith("signed") || kind.startsWith("certs") || kind.startsWith("compressed"))
                        .isEmpty();
    }

    private static boolean isArmored(MimePart part) {
        return part.leaf().filter(content -> startsWith(content.head(), ARMOR)).isPresent();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
