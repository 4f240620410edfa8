package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Speaker;

/**
 * Who is who in a call. A label is not a role: first what the format says, then what the label says, then, with two
 * parties of whom one is known, the other; last, and only as a guess, who greets like a company.
 *
 * @param byLabel in order of first speech; {@link Speaker#UNKNOWN} where it cannot be told
 * @param guessed whether the greeting decided
 */
record Roles(Map<String, Speaker> byLabel, boolean guessed) {

    /** A greeting comes early: within the first few turns of the call. */
    private static final int GREETING_WITHIN = 6;

    static Roles of(List<Utterance> turns) {
        Map<String, Speaker> roles = new LinkedHashMap<>();
        for (Utterance turn : turns) {
            Speaker known = roles.computeIfAbsent(key(turn), Roles::ofLabel);
            Speaker told = turn.role();
            roles.put(key(turn), told != null ? told : known);
        }
        byElimination(roles);
        boolean nothingTold = !roles.containsValue(Speaker.CUSTOMER) && !roles.containsValue(Speaker.AGENT);
        boolean guessed = nothingTold && byGreeting(turns, roles);
        return new Roles(roles, guessed);
    }

    Speaker of(Utterance turn) {
        return byLabel.getOrDefault(key(turn), Speaker.UNKNOWN);
    }

    private static String key(Utterance turn) {
        return turn.label() == null ? "" : turn.label();
    }

    private static Speaker ofLabel(String label) {
        Speaker role = RoleWords.role(label);
        return role == null ? Speaker.UNKNOWN : role;
    }

    private static void byElimination(Map<String, Speaker> roles) {
        List<String> unknown = labelsOf(roles, Speaker.UNKNOWN);
        boolean agent = roles.containsValue(Speaker.AGENT);
        boolean customer = roles.containsValue(Speaker.CUSTOMER);
        if (unknown.size() == 1 && !unknown.get(0).isEmpty() && agent != customer) {
            roles.put(unknown.get(0), agent ? Speaker.CUSTOMER : Speaker.AGENT);
        }
    }

    private static boolean byGreeting(List<Utterance> turns, Map<String, Speaker> roles) {
        List<String> unknown = labelsOf(roles, Speaker.UNKNOWN);
        List<String> greeting = new ArrayList<>();
        turns.stream()
                .limit(GREETING_WITHIN)
                .filter(turn -> Greetings.isCompanyGreeting(turn.text()))
                .map(Roles::key)
                .filter(unknown::contains)
                .distinct()
                .forEach(greeting::add);
        if (greeting.isEmpty() || greeting.size() == unknown.size()) {
            return false;
        }
        unknown.forEach(label -> roles.put(label, greeting.contains(label) ? Speaker.AGENT : Speaker.CUSTOMER));
        return true;
    }

    private static List<String> labelsOf(Map<String, Speaker> roles, Speaker role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }
}
