package org.guichet.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guichet.proof.Finding.Law;
import org.guichet.proof.Kept.KeptCase;

/** Whether one subscriber was told every revision of every case, each first in order, and nothing else. */
final class DeliveryJudge {

    private final String subscriber;
    private final Map<UUID, KeptCase> cases;
    private final List<Received> received;
    private final List<Finding> findings = new ArrayList<>();

    DeliveryJudge(String subscriber, Map<UUID, KeptCase> cases, List<Received> received) {
        this.subscriber = subscriber;
        this.cases = cases;
        this.received = received;
    }

    List<Finding> findings() {
        Map<UUID, String> bodies = new HashMap<>();
        Map<UUID, Integer> newest = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (Received one : received) {
            known(one);
            String body = bodies.putIfAbsent(one.eventId(), one.digest());
            if (body == null) {
                first(one, newest, told);
            } else if (!body.equals(one.digest())) {
                find(Law.MISTOLD, "event " + one.eventId() + " came with two bodies");
            }
        }
        cases.values().forEach(one -> complete(one, told));
        return findings;
    }

    private void known(Received one) {
        if (!one.genuine()) {
            find(Law.MISTOLD, "event " + one.eventId() + " had a wrong signature");
        }
        if (!cases.containsKey(one.caseId())) {
            find(Law.STRANGER, "event " + one.eventId() + " is of case " + one.caseId() + ", which is not there");
        }
    }

    private void first(Received one, Map<UUID, Integer> newest, Set<String> told) {
        if (!told.add(one.caseId() + " " + one.revision())) {
            find(Law.DOUBLED, "two events tell of revision " + one.revision() + " of case " + one.caseId());
        }
        int before = newest.merge(one.caseId(), one.revision(), Math::max);
        if (before > one.revision()) {
            find(Law.MISTOLD, "revision " + one.revision() + " of case " + one.caseId() + " came after " + before);
        }
    }

    private void complete(KeptCase one, Set<String> told) {
        for (int revision = 1; revision <= one.revision(); revision++) {
            if (!told.contains(one.id() + " " + revision)) {
                find(Law.UNTOLD, "revision " + revision + " of case " + one.id() + " never came");
            }
        }
    }

    private void find(Law law, String what) {
        findings.add(new Finding(law, subscriber + ": " + what));
    }
}
