package org.guichet.channel.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VendorObjectTest {

    private static final List<String> NAMES = List.of(
            "speaker",
            "speakerTag",
            "speaker_tag",
            "SpeakerTag",
            "SPEAKER-TAG",
            "_speaker_",
            "start",
            "t",
            "T",
            "\u017ftart",
            "id",
            "_",
            "",
            "éTÉ",
            "été");

    @Test
    void tellsOfNoNameThatAFieldHasThatItHasNot() {
        for (String field : NAMES) {
            VendorObject object = new VendorObject(Map.of(field, IntNode.valueOf(1)));
            for (String asked : NAMES) {
                if (JsonValues.isSameName(field, asked)) {
                    assertThat(object.mayHave(asked))
                            .as("%s by %s", field, asked)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void tellsOfMostNamesThatNoFieldHasThem() {
        VendorObject object = new VendorObject(Map.of("role", IntNode.valueOf(1), "text", IntNode.valueOf(2)));
        assertThat(object.mayHave("startTime")).isFalse();
        assertThat(object.mayHave("message")).isFalse();
    }

    @Test
    void holdsWhatAnyOtherObjectHolds() {
        for (String field : NAMES) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            fields.put("Start", NullNode.getInstance());
            fields.put(field, IntNode.valueOf(1));
            ObjectNode plain = new ObjectNode(JsonNodeFactory.instance, fields);
            VendorObject object = new VendorObject(fields);
            for (String asked : NAMES) {
                assertThat(JsonValues.at(object, asked)).isEqualTo(JsonValues.at(plain, asked));
                assertThat(JsonValues.at(object, "none", asked)).isEqualTo(JsonValues.at(plain, "none", asked));
            }
        }
    }
}
