package org.guichet.channel.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a dialog or an analysis: as it stands, or in base64url (RFC 4648 section 5), which some write as base64. */
final class VconBody {

    private VconBody() {}

    /** Null when there is none, or it is no text. */
    static @Nullable String text(JsonNode part) {
        JsonNode body = part.path("body");
        if (!body.isTextual()) {
            return null;
        }
        return isEncoded(part)
                ? bytes(part).map(bytes -> new String(bytes, UTF_8)).orElse(null)
                : body.textValue();
    }

    /** Empty when it is not encoded, or wrongly. */
    static Optional<byte[]> bytes(JsonNode part) {
        JsonNode body = part.path("body");
        if (!body.isTextual() || !isEncoded(part)) {
            return Optional.empty();
        }
        try {
            String url = body.textValue().replace('+', '-').replace('/', '_');
            return Optional.of(
                    Base64.getUrlDecoder().decode(url.replace("\n", "").replace("=", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isEncoded(JsonNode part) {
        String encoding = JsonValues.text(part, "encoding");
        return encoding != null && encoding.toLowerCase(java.util.Locale.ROOT).startsWith("base64");
    }
}
