package org.guichet.channel.folder.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Index fields in JSON: members of objects at any depth, and arrays of objects with a name and a value. */
final class JsonIndex {

    private static final int DEEPEST = 20;
    private static final ObjectMapper MAPPER = mapper();
    private static final List<String> NAMES = List.of("name", "key", "field");

    private JsonIndex() {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder().build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return mapper;
    }

    static void read(String text, IndexFields fields) throws JsonProcessingException {
        add("", MAPPER.readTree(text), fields);
    }

    private static void add(String name, JsonNode node, IndexFields fields) {
        if (node.isValueNode()) {
            fields.add(name, node.asText());
        } else if (node.isArray()) {
            node.forEach(element -> add(name, element, fields));
        } else {
            String named = NAMES.stream()
                    .map(key -> node.path(key).asText(""))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            if (!named.isEmpty() && node.path("value").isValueNode()) {
                fields.add(named, node.path("value").asText());
            } else {
                node.properties().forEach(member -> add(member.getKey(), member.getValue(), fields));
            }
        }
    }
}
