package org.guichet.channel.event;

import com.fasterxml.jackson.databind.JsonNode;
import org.guichet.channel.content.CleanText;

/** An object as lines that a person reads: {@code customer.name: Inès Berthier}. */
final class ReadableJson {

    private static final int MOST_LINES = 1000;

    private final StringBuilder lines = new StringBuilder();
    private int count;

    private ReadableJson() {}

    static String of(JsonNode node) {
        ReadableJson text = new ReadableJson();
        text.add("", node);
        return text.lines.toString();
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(member -> add(below(path, member.getKey()), member.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(below(path, String.valueOf(i + 1)), node.path(i));
            }
        } else if (!node.isNull() && count++ < MOST_LINES) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(CleanText.of(path))
                    .append(": ")
                    .append(CleanText.of(node.asText()));
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
