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
    private static final int MOST_NAMES = 4;

    private Keys() {}

    /** All of a case. */
    static List<String> of(Traits of, StoryRules rules) {
        Set<String> keys = new LinkedHashSet<>();
        of.emails().forEach(email -> keys.add(key("m", email)));
        of.phones().forEach(phone -> keys.add(key("p", phone)));
        if (of.customerNumber() != null) {
            keys.add(key("c", of.customerNumber()));
        }
        pairs(of.names()).forEach(pair -> keys.add(key("n", pair)));
        if (!of.names().isEmpty() && of.postcode() != null) {
            of.names().forEach(name -> keys.add(key("a", name + " " + of.postcode())));
        }
        of.matters().forEach(matter -> keys.add(key("r", unconfused(matter.substring(matter.indexOf(':') + 1)))));
        of.contracts().forEach(contract -> keys.add(key("r", unconfused(contract))));
        of.reading().ifPresent(reading -> reading.bands().forEach(band -> keys.add("b" + band)));
        keys.addAll(incident(of, rules));
        return new ArrayList<>(keys);
    }

    /** Every two words of a name: who has three may sign with two. */
    private static List<String> pairs(List<String> names) {
        List<String> words = names.stream()
                .filter(word -> word.length() > 1)
                .map(ShortNames::full)
                .sorted()
                .limit(MOST_NAMES)
                .toList();
        List<String> pairs = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            for (int second = first + 1; second < words.size(); second++) {
                pairs.add(words.get(first) + " " + words.get(second));
            }
        }
        return pairs;
    }

    /** A number in which letters and digits that people and scanners take for each other are one. */
    static String unconfused(String number) {
        return number.replace('O', '0')
                .replace('Q', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('S', '5')
                .replace('B', '8')
                .replace('Z', '2')
                .replace('G', '6');
    }

    /** Those by which cases of one incident find each other. */
    private static List<String> incident(Traits of, StoryRules rules) {
        List<String> keys = new ArrayList<>();
        Incident.likeliest(of.natures()).filter(rules::canHitMany).forEach(nature -> {
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
