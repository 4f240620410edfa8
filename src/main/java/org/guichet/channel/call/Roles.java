package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Speaker;

/**
 * Who is who in a call. A label is not a role: first what the label says, then the operators' map of channels, then what the
 * format tells of its participants, then, with two parties of whom one is known, the other; last, and only as a guess, who
 * greets like a company.
 */
final class Roles {

    /** A greeting comes early: within the first few turns of the call. */
    private static final int GREETING_WITHIN = 6;

    /** How a role was told, the surest first. */
    enum By {
        LABEL("role-label", 0.95),
        CHANNEL_MAP("role-channel-map", 1.0),
        PARTICIPANTS("role-participants", 0.95),
        ELIMINATION("role-elimination", 0.9),
        GREETING("role-greeting", 0.6);

        private final String word;
        private final double confidence;

        By(String word, double confidence) {
            this.word = word;
            this.confidence = confidence;
        }

        String word() {
            return word;
        }

        double confidence() {
            return confidence;
        }
    }

    private final Map<String, Speaker> roles = new LinkedHashMap<>();
    private final Map<String, By> told = new LinkedHashMap<>();

    private Roles() {}

    static Roles of(List<Utterance> turns, ChannelMap channels) {
        Roles found = new Roles();
        for (Utterance turn : turns) {
            String key = key(turn);
            if (!found.roles.containsKey(key) || turn.role() != null && found.roles.get(key) == Speaker.UNKNOWN) {
                found.tell(key, turn, channels);
            }
        }
        found.byElimination();
        if (!found.roles.containsValue(Speaker.CUSTOMER) && !found.roles.containsValue(Speaker.AGENT)) {
            found.byGreeting(turns);
        }
        return found;
    }

    private void tell(String key, Utterance turn, ChannelMap channels) {
        Speaker named = RoleWords.role(key);
        Speaker mapped = channels.role(key).orElse(null);
        Speaker participant = turn.role();
        if (mapped != null) {
            put(key, mapped, By.CHANNEL_MAP);
        } else if (participant != null) {
            put(key, participant, named == participant ? By.LABEL : By.PARTICIPANTS);
        } else if (named != null) {
            put(key, named, By.LABEL);
        } else {
            roles.put(key, Speaker.UNKNOWN);
        }
    }

    private void put(String key, Speaker role, By by) {
        roles.put(key, role);
        told.put(key, by);
    }

    Speaker of(Utterance turn) {
        return roles.getOrDefault(key(turn), Speaker.UNKNOWN);
    }

    boolean hasCustomer() {
        return roles.containsValue(Speaker.CUSTOMER);
    }

    /** Whether the greeting decided. */
    boolean guessed() {
        return told.containsValue(By.GREETING);
    }

    /** How each label's role was told; those of whom nothing is known are not in it. */
    Map<String, By> told() {
        return told;
    }

    static String key(Utterance turn) {
        return turn.label() == null ? "" : turn.label();
    }

    private void byElimination() {
        List<String> unknown = labelsOf(Speaker.UNKNOWN);
        boolean agent = roles.containsValue(Speaker.AGENT);
        boolean customer = roles.containsValue(Speaker.CUSTOMER);
        if (unknown.size() == 1 && !unknown.get(0).isEmpty() && agent != customer) {
            put(unknown.get(0), agent ? Speaker.CUSTOMER : Speaker.AGENT, By.ELIMINATION);
        }
    }

    private void byGreeting(List<Utterance> turns) {
        List<String> unknown = new ArrayList<>(labelsOf(Speaker.UNKNOWN));
        unknown.remove(""); // what nobody is named for may be a heading
        List<String> greeting = new ArrayList<>();
        turns.stream()
                .limit(GREETING_WITHIN)
                .filter(turn -> Greetings.isCompanyGreeting(turn.text()))
                .map(Roles::key)
                .filter(unknown::contains)
                .distinct()
                .forEach(greeting::add);
        if (!greeting.isEmpty() && greeting.size() < unknown.size()) {
            unknown.forEach(
                    label -> put(label, greeting.contains(label) ? Speaker.AGENT : Speaker.CUSTOMER, By.GREETING));
        }
    }

    private List<String> labelsOf(Speaker role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }
}
