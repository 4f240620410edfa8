package org.guichet.followup;

import java.util.List;
import org.guichet.cases.Case;

/** Who is told when a case is stored because an arrival came. */
@FunctionalInterface
public interface Audience {

    /**
     * How the outbox and operators know the reading of attachments, which takes its work from there; no configured
     * subscriber may have this name.
     */
    String ATTACHMENTS = "attachments";

    /** How the outbox and operators know the acknowledging of cases; no configured subscriber may have this name. */
    String ACKNOWLEDGEMENT = "acknowledgement";

    /** Names of subscribers, for the transaction that stores this revision. */
    List<String> of(Case stored);

    /**
     * The same for a case that is forked from one that is opened by the same arrival: its complainant is acknowledged once,
     * and what came along is read once.
     */
    default List<String> ofFork(Case stored) {
        return of(stored).stream()
                .filter(name -> !name.equals(ACKNOWLEDGEMENT) && !name.equals(ATTACHMENTS))
                .toList();
    }

    /** The same for every case. */
    static Audience always(List<String> subscribers) {
        List<String> all = List.copyOf(subscribers);
        return stored -> all;
    }
}
