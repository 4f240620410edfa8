package org.guichet.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.arrival.Digest;
import org.guichet.normalize.CaseSchema;
import org.junit.jupiter.api.Test;

class TombstoneTest {

    private final Case full = FullCase.create();
    private final Case left =
            Tombstone.of(full, new Erasure(Instant.parse("2026-11-20T09:30:00Z"), "Request of 20 November."));

    /** Every text of the full case that the tombstone repeats must be one of these. */
    @Test
    void keepsNothingButIdsChannelsDatesAndCodes() {
        Set<String> kept = new TreeSet<>();
        texts("", CaseJson.toTree(left), kept);
        assertThat(kept)
                .allMatch(path -> path.matches("/(schemaVersion|id|reference|origin|promisedBy)"
                        + "|/decision/(kind|reason)|/nature/\\d/code|/priority/level"
                        + "|/deadlines/\\d/(regime|kind|due|basis|ruleVersion)"
                        + "|/contacts/\\d/(id|channel|kind|mode|sentAt|receivedAt|registeredAt)"
                        + "|/contacts/\\d/raw/(sha256|mediaType)|/normalizer/(version|configuration)"
                        + "|/erased/(at|reason)"));
        assertThat(left.identity().decision().reason())
                .isNotEqualTo(full.identity().decision().reason());
    }

    private static void texts(String path, JsonNode json, Set<String> found) {
        json.properties().forEach(field -> texts(path + "/" + field.getKey(), field.getValue(), found));
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                texts(path + "/" + i, json.get(i), found);
            }
        }
        if (json.isTextual() && !json.textValue().isEmpty()) {
            found.add(path);
        }
    }

    @Test
    void isValidAndTheNextRevision() {
        assertThat(new CaseSchema().violations(left)).isEmpty();
        assertThat(left.identity().revision()).isEqualTo(full.identity().revision() + 1);
        assertThat(left.identity().reference()).isEqualTo(full.identity().reference());
        assertThat(CaseJson.readCase(CaseJson.write(left))).isEqualTo(left);
    }

    @Test
    void hasTheDigestOfNothingForItsOriginals() {
        assertThat(Tombstone.SHA256_OF_NOTHING).isEqualTo(Digest.sha256(new byte[0]));
        assertThat(left.firstContact().raw().size()).isZero();
    }

    @Test
    void keepsOfAMediaTypeNoParameter() {
        assertThat(Tombstone.bare("multipart/form-data; boundary=zoe")).isEqualTo("multipart/form-data");
        assertThat(Tombstone.bare("message/rfc822")).isEqualTo("message/rfc822");
        assertThat(Tombstone.bare("; name=zoe.pdf")).isEqualTo("application/octet-stream");
    }
}
