package org.guichet.proactive;

import java.util.List;
import java.util.Optional;
import org.guichet.submission.Notice;

/**
 * The rules about events, in their order.
 *
 * @param openOthers whether an event that no rule names opens a case; else it is set aside
 */
public record EventRules(List<EventRule> rules, boolean openOthers) {

    /** Without any rule each event opens a case. */
    public static final EventRules NONE = new EventRules(List.of(), true);

    public EventRules {
        rules = List.copyOf(rules);
    }

    /** The first rule that this event counts for. */
    Optional<EventRule> about(Notice event) {
        return rules.stream().filter(rule -> rule.isAbout(event)).findFirst();
    }

    /** Those for which it is what was expected. */
    List<EventRule> endedBy(Notice event) {
        return rules.stream().filter(rule -> rule.isEndedBy(event)).toList();
    }
}
