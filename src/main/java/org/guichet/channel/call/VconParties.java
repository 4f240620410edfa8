package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import org.guichet.cases.Speaker;
import org.jspecify.annotations.Nullable;

/** Who is on the line, and which words of a transcript name them. */
record VconParties(JsonNode parties) {

    CallFacts.@Nullable Caller customer() {
        for (JsonNode party : parties) {
            if (role(party) == Speaker.CUSTOMER) {
                return new CallFacts.Caller(
                        JsonValues.text(party, "name"),
                        JsonValues.text(party, "tel"),
                        JsonValues.text(party, "mailto", "email"));
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

    private static boolean names(JsonNode party, @Nullable String label) {
        String name = JsonValues.text(party, "name");
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
        String name = JsonValues.text(parties.path(index), "name", "tel", "mailto", "email");
        return name != null || index < 0 ? name : "party " + index;
    }
}
