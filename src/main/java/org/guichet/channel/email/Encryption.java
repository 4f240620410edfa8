package org.guichet.channel.email;

import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.Parameterized;

/** Mail that only the addressee's key opens: PGP/MIME (RFC 3156), S/MIME (RFC 8551), PGP in the text. */
final class Encryption {

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
        return part.leaf()
                .map(content -> new String(content.head(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .filter(head -> head.startsWith("-----BEGIN PGP MESSAGE-----"))
                .isPresent();
    }
}
