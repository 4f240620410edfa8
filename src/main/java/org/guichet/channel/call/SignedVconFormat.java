package org.guichet.channel.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;

/** A vCon in a JWS (RFC 7515, read, signature not checked and flagged) or in a JWE (RFC 7516, needs a key). */
final class SignedVconFormat implements TranscriptFormat {

    private final VconFormat vcon;

    SignedVconFormat(VconFormat vcon) {
        this.vcon = vcon;
    }

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode root = source.json();
        return root.has("payload") && root.has("signatures") || root.has("ciphertext") && root.has("recipients");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        if (source.json().has("ciphertext")) {
            return new Transcript.NoCall(ReasonCode.ENCRYPTED, "The vCon is encrypted, and no key is configured.");
        }
        TranscriptSource payload = payload(source.json());
        if (payload == null || !vcon.recognises(payload)) {
            return new Transcript.NoCall(ReasonCode.MALFORMED, "The payload of the signed vCon is no vCon.");
        }
        Transcript read = vcon.read(payload);
        return read instanceof Transcript.Call call
                ? new Transcript.Call(call.facts().flagged("signature-unverified"), call.utterances())
                : read;
    }

    private static @Nullable TranscriptSource payload(JsonNode root) {
        try {
            byte[] payload = Base64.getUrlDecoder().decode(root.path("payload").asText());
            return TranscriptSource.ofJson(CaseJson.mapper().readTree(new String(payload, UTF_8)));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return null;
        }
    }
}
