package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.proof.OracleLedger.Sent;

/** What the judge found, and the figures of the run. */
record Verdict(Trial trial, List<Finding> findings) {

    /** Prints the figures; fails when a promise was broken. */
    Verdict mustBeClean(String what) {
        System.out.println(what + ": " + figures());
        assertThat(findings).as(what).isEmpty();
        return this;
    }

    /** Every door must have taken something. */
    void throughEveryDoor() {
        assertThat(byDoor().keySet()).as("doors that acknowledged").containsExactlyInAnyOrder(Door.values());
    }

    Map<Door, Long> byDoor() {
        return trial.sent().stream()
                .filter(Sent::acknowledged)
                .collect(Collectors.groupingBy(Sent::door, TreeMap::new, Collectors.counting()));
    }

    private String figures() {
        long acknowledged = trial.sent().stream().filter(Sent::acknowledged).count();
        long again = trial.sent().stream().filter(sent -> sent.attempts() > 1).count();
        long repeated = trial.sent().stream().filter(Sent::repeated).count();
        StringBuilder text = new StringBuilder();
        text.append(trial.sent().size()).append(" sent, ").append(acknowledged).append(" acknowledged, ");
        text.append(again).append(" sent again, ").append(repeated).append(" of them known already, ");
        text.append(trial.kept().cases().size()).append(" cases");
        text.append(", ")
                .append(trial.kept().arrivals().stream()
                        .filter(Kept.KeptArrival::suspected)
                        .count());
        text.append(" suspected");
        trial.deliveries().forEach((subscriber, received) -> text.append(", ")
                .append(received.size())
                .append(" events to ")
                .append(subscriber)
                .append(" (")
                .append(Judge.redelivered(received))
                .append(" redelivered)"));
        return text.append(", by door ")
                .append(byDoor())
                .append(", ")
                .append(findings.size())
                .append(" findings")
                .toString();
    }
}
