package org.guichet.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guichet.arrival.Digest;

/** By what cases find each other: what they share if they are one story. Digests, so that nothing can be read from them. */
final class Keys {

    private static final int DIGITS = 20;
    private static final String INCIDENT = "i";

    private Keys() {}

    /** All of a case. */
    static List<String> of(Traits of, StoryRules rules) {
        Set<String> keys = new LinkedHashSet<>();
        of.emails().forEach(email -> keys.add(key("m", email)));
        of.phones().forEach(phone -> keys.add(key("p", phone)));
        if (of.customerNumber() != null) {
            keys.add(key("c", of.customerNumber()));
        }
        if (of.names().size() > 1) {
            keys.add(key("n", String.join(" ", of.names())));
        }
        if (!of.names().isEmpty() && of.postcode() != null) {
            of.names().forEach(name -> keys.add(key("a", name + " " + of.postcode())));
        }
        of.matters().forEach(matter -> keys.add(key("r", matter.substring(matter.indexOf(':') + 1))));
        of.contracts().forEach(contract -> keys.add(key("r", contract)));
        of.reading().ifPresent(reading -> reading.bands().forEach(band -> keys.add("b" + band)));
        keys.addAll(incident(of, rules));
        return new ArrayList<>(keys);
    }

    /** Those by which cases of one incident find each other. */
    private static List<String> incident(Traits of, StoryRules rules) {
        List<String> keys = new ArrayList<>();
        of.natures().stream().limit(1).filter(rules::canHitMany).forEach(nature -> {
            for (String place : Incident.places(of)) {
                keys.add(key(INCIDENT, nature + " " + place));
            }
        });
        return keys;
    }

    /** Whether many cases may have it without a reason to doubt it. */
    static boolean isOfMany(String key) {
        return key.startsWith(INCIDENT);
    }

    private static String key(String kind, String value) {
        return kind + Digest.sha256(value.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
