package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.guichet.arrival.Digest;
import org.guichet.cases.Attachment;
import org.guichet.cases.Disposition;
import org.guichet.channel.content.DetectedType;

/** A recording that stands in a vCon itself. */
final class VconRecording {

    private VconRecording() {}

    /** The first. */
    static Optional<Attachment> of(JsonNode root) {
        for (JsonNode dialog : root.path("dialog")) {
            Optional<byte[]> sound = sound(dialog);
            if (sound.isPresent()) {
                byte[] bytes = sound.get();
                return Optional.of(new Attachment(
                        JsonValues.text(dialog, "filename"),
                        JsonValues.text(dialog, "mediatype", "mimetype"),
                        DetectedType.of(bytes),
                        bytes.length,
                        Digest.sha256(bytes),
                        Disposition.ATTACHMENT,
                        null,
                        null));
            }
        }
        return Optional.empty();
    }

    /** The one with this digest. */
    static Optional<byte[]> bytes(JsonNode root, String sha256) {
        for (JsonNode dialog : root.path("dialog")) {
            Optional<byte[]> sound =
                    sound(dialog).filter(bytes -> Digest.sha256(bytes).equals(sha256));
            if (sound.isPresent()) {
                return sound;
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> sound(JsonNode dialog) {
        return "text".equals(JsonValues.text(dialog, "type"))
                ? Optional.empty()
                : VconBody.bytes(dialog).filter(bytes -> CallReader.isSound(DetectedType.of(bytes)));
    }
}
