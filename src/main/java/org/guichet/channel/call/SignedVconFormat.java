package org.guichet.channel.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import org.guichet.arrival.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * A vCon in a JWS (RFC 7515, JSON serialization), whose signature is checked as {@link JwsSignature} says, or in a JWE (RFC
 * 7516), which needs a key.
 */
final class SignedVconFormat implements TranscriptFormat {

    private final VconFormat vcon;

    SignedVconFormat(VconFormat vcon) {
        this.vcon = vcon;
    }

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode root = source.json();
        return root.has("payload") && (root.has("signatures") || root.has("signature"))
                || root.has("ciphertext") && (root.has("recipients") || root.has("encrypted_key") || root.has("iv"));
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        if (root.has("ciphertext")) {
            return new Transcript.NoCall(ReasonCode.ENCRYPTED, "The vCon is encrypted, and no key is configured.");
        }
        TranscriptSource payload = payload(root);
        if (payload == null) {
            return new Transcript.NoCall(
                    ReasonCode.MALFORMED, "The payload of the signed vCon is no JSON in base64url.");
        }
        if (payload.json().has("ciphertext")) {
            return new Transcript.NoCall(
                    ReasonCode.ENCRYPTED, "The vCon in the signature is encrypted, and no key is configured.");
        }
        if (!vcon.recognises(payload)) {
            return new Transcript.NoCall(ReasonCode.MALFORMED, "The payload of the signed vCon is no vCon.");
        }
        String flag = JwsSignature.flag(root, JsonValues.instant(payload.json(), "updated_at", "created_at"));
        Transcript read = vcon.read(payload);
        if (read instanceof Transcript.Recording recording) {
            return new Transcript.Recording(recording.facts().flagged(flag), recording.mediaType(), null);
        }
        return read instanceof Transcript.Call call
                ? new Transcript.Call(call.facts().flagged(flag), call.utterances())
                : read;
    }

    private static @Nullable TranscriptSource payload(JsonNode root) {
        try {
            byte[] payload = Base64.getUrlDecoder().decode(root.path("payload").asText());
            JsonNode tree = JsonTranscript.tree(new String(payload, UTF_8));
            return tree == null ? null : TranscriptSource.ofJson(tree);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
