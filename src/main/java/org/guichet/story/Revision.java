package org.guichet.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichet.cases.Case;
import org.guichet.cases.Deadline;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Relation;
import org.jspecify.annotations.Nullable;

/** The next revision of a case, in what joining and settling change of it: links, flags, dates. Used once. */
final class Revision {

    private static final String RELATED = "/related/";
    private static final String FLAGS = "/flags/";

    private final Case newest;
    private final List<Relation> related;
    private final List<String> flags;
    private final Map<String, Evidence> evidence;
    private List<Deadline> deadlines;
    private @Nullable LocalDate promised;

    Revision(Case newest) {
        this.newest = newest;
        this.related = new ArrayList<>(newest.handling().related());
        this.flags = new ArrayList<>(newest.handling().flags());
        this.evidence = new LinkedHashMap<>(newest.evidence());
        this.deadlines = newest.handling().deadlines();
        this.promised = newest.handling().promisedBy();
    }

    /** @param by what found it, as evidence says it */
    Revision related(Relation to, String by) {
        unrelated(to.caseId());
        evidence.put(RELATED + related.size(), because(by, to.score()));
        related.add(to);
        return this;
    }

    /** Without its links to this case. */
    Revision unrelated(UUID to) {
        for (int at = related.size() - 1; at >= 0; at--) {
            if (related.get(at).caseId().equals(to)) {
                related.remove(at);
                moveUp(RELATED, at);
            }
        }
        return this;
    }

    Revision flagged(String flag, String by) {
        if (!flags.contains(flag)) {
            evidence.put(FLAGS + flags.size(), because(by, 1.0));
            flags.add(flag);
        }
        return this;
    }

    Revision unflagged(String flag) {
        int at = flags.indexOf(flag);
        if (at >= 0) {
            flags.remove(at);
            moveUp(FLAGS, at);
        }
        return this;
    }

    Revision due(List<Deadline> others, @Nullable LocalDate told) {
        deadlines = others;
        promised = told;
        return this;
    }

    /** Evidence bears places in lists: what stood behind the one that is gone has moved up by one. */
    private void moveUp(String list, int gone) {
        Map<String, Evidence> moved = new LinkedHashMap<>();
        evidence.forEach((pointer, found) -> {
            int place = place(list, pointer);
            if (place < gone) {
                moved.put(pointer, found);
            } else if (place > gone) {
                moved.put(list + (place - 1), found);
            }
        });
        evidence.clear();
        evidence.putAll(moved);
    }

    /** -1 for what is not in the list. */
    private static int place(String list, String pointer) {
        return pointer.startsWith(list) ? Integer.parseInt(pointer.substring(list.length())) : -1;
    }

    private Evidence because(String by, double confidence) {
        return new Evidence(newest.firstContact().id(), "body", null, null, null, by, confidence);
    }

    Case build() {
        Handling was = newest.handling();
        Handling handling = new Handling(
                was.priority(),
                deadlines,
                promised,
                was.assignment(),
                was.missing(),
                related,
                flags,
                was.immediateAction());
        return new Case(
                newest.identity().next(),
                newest.people(),
                newest.substance(),
                handling,
                newest.contacts(),
                evidence,
                newest.normalizer());
    }
}
