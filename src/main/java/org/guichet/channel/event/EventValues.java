package org.guichet.channel.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.channel.content.CleanText;
import org.guichet.submission.Notice;
import org.guichet.submission.Stated;

/** Collects the single values of an event's data by name, for the rules about events. */
final class EventValues {

    private final Map<String, String> values = new TreeMap<>();

    private EventValues() {}

    /** @param stated what is known under our own names, which go before the data's */
    static Notice notice(CloudEvent event, List<Stated> stated) {
        EventValues found = new EventValues();
        stated.forEach(value -> found.add(value.field(), value.value()));
        found.collect("", event.data());
        return new Notice(CleanText.of(event.type()).replace('\n', ' '), found.values);
    }

    // The parser bounds the depth.
    private void collect(String above, JsonNode object) {
        object.properties().forEach(member -> {
            String name = above + member.getKey();
            if (member.getValue().isObject()) {
                collect(name + ".", member.getValue());
            } else if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                add(name, member.getValue().asText());
            }
        });
    }

    private void add(String name, String value) {
        String clean = CleanText.of(value).replace('\n', ' ').strip();
        boolean fits = values.size() < Notice.MOST_VALUES
                && name.length() <= Notice.LONGEST
                && clean.length() <= Notice.LONGEST;
        if (fits && !clean.isEmpty()) {
            values.putIfAbsent(name, clean);
        }
    }
}
