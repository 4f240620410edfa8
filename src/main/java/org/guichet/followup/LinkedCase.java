package org.guichet.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Case;
import org.guichet.cases.Evidence;
import org.guichet.cases.Handling;
import org.guichet.cases.Relation;

/** A case with a link to another. */
final class LinkedCase {

    private LinkedCase() {}

    /** @param because where the link comes from */
    static Case of(Case opened, Relation relation, Evidence because) {
        Handling was = opened.handling();
        List<Relation> related = new ArrayList<>(was.related());
        related.add(relation);
        Map<String, Evidence> evidence = new LinkedHashMap<>(opened.evidence());
        evidence.put("/related/" + was.related().size(), because);
        Handling handling = new Handling(
                was.priority(),
                was.deadlines(),
                was.promisedBy(),
                was.assignment(),
                was.missing(),
                related,
                was.flags(),
                was.immediateAction());
        return new Case(
                opened.identity(),
                opened.people(),
                opened.substance(),
                handling,
                opened.contacts(),
                evidence,
                opened.normalizer());
    }
}
