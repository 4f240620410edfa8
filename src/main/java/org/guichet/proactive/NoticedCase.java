package org.guichet.proactive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Case;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Nature;
import org.guichet.cases.Priority;
import org.guichet.cases.PriorityLevel;
import org.guichet.cases.Relation;
import org.guichet.cases.RelationKind;
import org.guichet.cases.Substance;
import org.jspecify.annotations.Nullable;

/** A proactive case as a rule makes it: its nature, its priority, its incident. Used once. */
final class NoticedCase {

    /** Where evidence says that it stands. */
    static final String TYPE = "field:type";

    /** As evidence names the rules. */
    static final String BY = "event-rule";

    /** Says of a case that others have the same cause. */
    static final String INCIDENT = "incident";

    private final Happening event;
    private final EventRule rule;
    private final int seen;
    private final List<Relation> related;
    private final Map<String, Evidence> evidence;

    private NoticedCase(Happening event, EventRule rule, int seen) {
        this.event = event;
        this.rule = rule;
        this.seen = seen;
        this.related = new ArrayList<>(event.alone().handling().related());
        this.evidence = new LinkedHashMap<>(event.alone().evidence());
    }

    static NoticedCase of(Happening event, EventRule rule, int seen) {
        return new NoticedCase(event, rule, seen);
    }

    /** One of several cases of the same cause, of which that is the first. */
    NoticedCase partOf(Case first) {
        evidence.put("/related/" + related.size(), because(1.0));
        related.add(new Relation(
                first.identity().id(),
                RelationKind.SAME_INCIDENT,
                1.0,
                List.of("Same incident as case: " + first.identity().reference() + ".")));
        return this;
    }

    Case build() {
        Case alone = event.alone();
        return new Case(
                alone.identity(),
                alone.people(),
                substance(alone.substance()),
                handling(alone.handling()),
                alone.contacts(),
                evidence,
                alone.normalizer());
    }

    private Substance substance(Substance was) {
        String nature = rule.nature();
        if (nature == null) {
            return was;
        }
        evidence.put("/nature/0", because(1.0));
        return new Substance(
                was.subject(),
                was.narrative(),
                was.language(),
                was.occurredOn(),
                was.references(),
                was.amounts(),
                was.product(),
                was.site(),
                was.remedySought(),
                List.of(new Nature(nature, 1.0)),
                was.harm(),
                was.priorSteps());
    }

    private Handling handling(Handling was) {
        return new Handling(
                priority(was.priority()),
                was.deadlines(),
                was.promisedBy(),
                was.assignment(),
                was.missing(),
                related,
                was.flags(),
                was.immediateAction());
    }

    private @Nullable Priority priority(@Nullable Priority was) {
        PriorityLevel level = rule.priority();
        if (level == null || was != null && was.level().compareTo(level) <= 0) {
            return was; // danger outranks what the rule says
        }
        evidence.put("/priority", because(1.0));
        String reason = rule.waits()
                ? "By an event rule, what was expected did not come: " + rule.name()
                : "By an event rule, so many events: " + rule.name() + ", " + seen;
        return new Priority(level, List.of(reason));
    }

    private Evidence because(double confidence) {
        return new Evidence(
                event.arrival().id(), TYPE, null, null, event.notice().type(), BY, confidence);
    }
}
