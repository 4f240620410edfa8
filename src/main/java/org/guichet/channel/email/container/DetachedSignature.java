package org.guichet.channel.email.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.Parameterized;

/** A signature that stands beside what it signs (RFC 1847 section 2.1). Both stay where they are. */
final class DetachedSignature {

    private final String message;

    private DetachedSignature(byte[] message) {
        this.message = new String(message, ISO_8859_1);
    }

    /**
     * @param message the bytes that {@code root} was parsed from: what was signed is not the part decoded but the part as
     *     written
     * @return the flag that tells what the outermost signature is worth
     */
    static Optional<String> flag(MimePart root, byte[] message) {
        return root.walk()
                .filter(part -> part.type().equals("multipart/signed")
                        && part.children().size() >= 2)
                .findFirst()
                .map(signed -> new DetachedSignature(message).verdict(signed).flag());
    }

    private SignatureVerdict verdict(MimePart signed) {
        MimePart signature = signed.children().get(1);
        Optional<String> boundary = signed.headers()
                .parameterized("content-type")
                .flatMap((Parameterized type) -> type.parameter("boundary"));
        Optional<byte[]> bytes = signature.leaf().flatMap(Content::bytes);
        if (!signature.type().endsWith("pkcs7-signature") || bytes.isEmpty() || boundary.isEmpty()) {
            return SignatureVerdict.UNCHECKED;
        }
        return firstPart(boundary.get())
                .map(content -> Signatures.detached(content.getBytes(ISO_8859_1), bytes.get()))
                .orElse(SignatureVerdict.UNCHECKED);
    }

    /** From the line after the first boundary to before the line end of the next one, with canonical line ends. */
    private Optional<String> firstPart(String boundary) {
        int first = boundaryLine(boundary, 0);
        int start = first < 0 ? -1 : message.indexOf('\n', first) + 1;
        int next = start <= 0 ? -1 : boundaryLine(boundary, start);
        if (next < 0) {
            return Optional.empty();
        }
        String part = message.substring(start, next);
        String bare = part.endsWith("\r\n")
                ? part.substring(0, part.length() - 2)
                : part.substring(0, Math.max(0, part.length() - 1));
        return Optional.of(bare.contains("\r\n") ? bare : bare.replace("\n", "\r\n"));
    }

    private int boundaryLine(String boundary, int from) {
        String line = "--" + boundary;
        for (int at = message.indexOf(line, from); at >= 0; at = message.indexOf(line, at + 1)) {
            int end = at + line.length();
            boolean alone = end >= message.length()
                    || List.of('\r', '\n', '-', ' ', '\t').contains(message.charAt(end));
            if (alone && (at == 0 || message.charAt(at - 1) == '\n')) {
                return at;
            }
        }
        return -1;
    }
}
