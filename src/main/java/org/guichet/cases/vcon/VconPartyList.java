package org.guichet.cases.vcon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Complainant;
import org.guichet.cases.Contact;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;

/** The parties of a case: the complainant first, then the organisation, then whoever else speaks in its calls. */
final class VconPartyList {

    static final int COMPLAINANT = 0;
    static final int ORGANISATION = 1;

    private final List<ObjectNode> parties = new ArrayList<>();
    private final Map<String, Integer> speakers = new LinkedHashMap<>();

    VconPartyList(Case of, String organisation) {
        Complainant complainant = of.people().complainant();
        ObjectNode first = party("customer");
        if (complainant.name() != null) {
            first.put("name", complainant.name());
        }
        complainant.phones().stream().findFirst().ifPresent(phone -> first.put("tel", "tel:" + phone));
        complainant.emails().stream().findFirst().ifPresent(email -> first.put("mailto", "mailto:" + email));
        party("agent").put("org", organisation).put("type", "organisation");
        for (Contact contact : of.contacts()) {
            contact.turns().forEach(this::add);
        }
    }

    private ObjectNode party(String role) {
        ObjectNode party = CaseJson.mapper().createObjectNode().put("role", role);
        parties.add(party);
        return party;
    }

    private void add(Turn turn) {
        String key = key(turn);
        if (speakers.containsKey(key)) {
            return;
        }
        if (turn.speaker() == Speaker.CUSTOMER && !speakers.containsValue(COMPLAINANT)) {
            speakers.put(key, COMPLAINANT);
            return;
        }
        speakers.put(key, parties.size());
        ObjectNode party = party(
                turn.speaker() == Speaker.UNKNOWN
                        ? "thirdparty"
                        : turn.speaker().word());
        if (turn.name() != null) {
            party.put("name", turn.name());
        }
    }

    private static String key(Turn turn) {
        return turn.speaker() + ":" + turn.name();
    }

    /** Who speaks in this call, in the order in which they begin. */
    Set<Integer> speakersOf(Contact contact) {
        Set<Integer> heard = new LinkedHashSet<>();
        contact.turns().forEach(turn -> heard.add(speakers.getOrDefault(key(turn), COMPLAINANT)));
        return heard;
    }

    ArrayNode json() {
        ArrayNode all = CaseJson.mapper().createArrayNode();
        parties.forEach(all::add);
        return all;
    }
}
