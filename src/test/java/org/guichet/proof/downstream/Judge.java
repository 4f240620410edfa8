package org.guichet.proof.downstream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guichet.store.OutboxRow;

/** Whether a receiver was told what was written: everything, nothing else, unchanged, and each case in its order. */
final class Judge {

    private final Map<UUID, OutboxRow> written = new HashMap<>();

    /** @param written all events that there are */
    Judge(List<OutboxRow> written) {
        written.forEach(row -> this.written.put(row.eventId(), row));
    }

    /** What is wrong, one sentence each. */
    List<String> findings(List<Told> told) {
        List<String> findings = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        Set<String> takenRevisions = new HashSet<>();
        for (Told one : told) {
            OutboxRow row = written.get(one.event());
            if (row == null) {
                findings.add("event " + one.event() + " was never written");
            } else if (!one.sha256().equals(Receiver.sha256(row.body()))) {
                findings.add("event " + one.event() + " came with other words than were written");
            }
            if (one.revision() > 1 && !takenRevisions.contains(one.ofCase() + " " + (one.revision() - 1))) {
                findings.add("revision " + one.revision() + " of case " + one.ofCase() + " came before "
                        + (one.revision() - 1) + " was taken");
            }
            if (one.acknowledged()) {
                taken.add(one.event());
                takenRevisions.add(one.ofCase() + " " + one.revision());
            }
        }
        written.keySet().stream()
                .filter(event -> !taken.contains(event))
                .forEach(event -> findings.add("event " + event + " never got through"));
        return findings;
    }
}
