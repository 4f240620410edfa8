package org.guichet.web.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.RawContent;
import org.guichet.store.Archive;

/**
 * Raw bytes that a person may edit in a form: text in UTF-8 that comes back byte for byte when nothing is changed. A form
 * gives every line the end CR LF (HTML Living Standard, section 4.10.22.4); the copy gets the line ends of the original.
 */
final class EditedCopy {

    /** What a form field may hold; longer ones are edited as files, by the command. */
    static final int LONGEST = 90_000;

    private EditedCopy() {}

    /** What is edited: what a person made of it before, or else what came. */
    static RawContent newest(Archive store, UUID arrival) {
        return store.corrections(arrival).stream()
                .filter(correction -> correction.copy() != null)
                .reduce((earlier, later) -> later)
                .map(correction -> store.correctedRaw(arrival, correction.number()))
                .orElseGet(() -> store.raw(arrival));
    }

    /** The text to edit; empty for bytes that cannot be edited so. */
    static Optional<String> of(RawContent raw) throws IOException {
        if (raw.size() == 0 || raw.size() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes = raw.bytes();
        return decoded(bytes).filter(text -> isPlain(text) && comesBack(text));
    }

    /** The bytes of an edited text, with line ends like those of the original. */
    static byte[] bytes(String edited, String original) {
        String lines = edited.replace("\r\n", "\n");
        return (original.contains("\r\n") ? lines.replace("\n", "\r\n") : lines).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                && text.charAt(0) != '\ufeff';
    }

    /** Neither both kinds of line ends, nor a lone CR. */
    private static boolean comesBack(String text) {
        return new String(bytes(text, text), StandardCharsets.UTF_8).equals(text)
                && text.replace("\r\n", "").indexOf('\r') < 0;
    }
}
