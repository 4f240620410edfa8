package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import org.guichet.cases.Speaker;
import org.jspecify.annotations.Nullable;

/** Who is on the line, and which words of a transcript name them. */
record VconParties(JsonNode parties) {

    private static final String[] NAME = {"name", "tel", "mailto", "email", "gmlpos"};

    CallFacts.@Nullable Caller customer() {
        JsonNode party = first(Speaker.CUSTOMER);
        return party == null
                ? null
                : new CallFacts.Caller(
                        JsonValues.text(party, "name"),
                        JsonFacts.number(JsonValues.text(party, "tel")),
                        email(JsonValues.text(party, "mailto", "email")));
    }

    private static @Nullable String email(@Nullable String given) {
        return given == null ? null : given.startsWith("mailto:") ? given.substring("mailto:".length()) : given;
    }

    @Nullable
    String nameOf(Speaker role) {
        JsonNode party = first(role);
        return party == null ? null : JsonValues.text(party, NAME);
    }

    private @Nullable JsonNode first(Speaker role) {
        for (JsonNode party : parties) {
            if (role(party) == role) {
                return party;
            }
        }
        return null;
    }

    /** A label that is a party's name gets the party's role; one that is a role gets nothing that it does not say. */
    Utterance known(Utterance turn) {
        for (JsonNode party : parties) {
            Speaker role = role(party);
            if (turn.role() == null && role != null && names(party, turn.label())) {
                return turn.withSpeaker(turn.label(), role);
            }
        }
        return turn;
    }

    /** The parties of a recording stand in the order of its channels. */
    Utterance onChannel(Utterance turn, JsonNode dialog) {
        String label = turn.label();
        if (label == null || !label.startsWith(Labels.CHANNEL)) {
            return turn;
        }
        Double channel = JsonValues.number(label.substring(Labels.CHANNEL.length()));
        JsonNode index = channel == null ? null : dialog.path("parties").path(channel.intValue());
        JsonNode party = index == null || !index.isInt() && !index.isLong() ? null : parties.path(index.asInt(-1));
        String name = party == null ? null : JsonValues.text(party, NAME);
        return name == null || party == null ? turn : turn.withSpeaker(name, role(party));
    }

    private static boolean names(JsonNode party, @Nullable String label) {
        String name = JsonValues.text(party, NAME);
        return name != null && label != null && name.equalsIgnoreCase(label);
    }

    private static @Nullable Speaker role(JsonNode party) {
        String role = JsonValues.text(party, "role");
        String older = role != null ? role : JsonValues.text(party.path("meta"), "role");
        return older == null ? null : RoleWords.role(older);
    }

    /** {@code originator}, else the first of {@code parties}: both are positions in the list of parties. */
    @Nullable
    String originator(JsonNode dialog) {
        JsonNode listed = dialog.path("parties");
        JsonNode first = listed.isArray() ? listed.path(0) : listed;
        int index = dialog.has("originator") ? dialog.path("originator").asInt(-1) : first.asInt(-1);
        String name = JsonValues.text(parties.path(index), NAME);
        return name != null || index < 0 ? name : "party " + index;
    }
}
