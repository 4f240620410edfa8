package org.guichet.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;

/** Where two versions of a case differ, field by field in the order of the format. */
public final class Differences {

    /** What every revision changes, and what says nothing to who settles the case. */
    private static final Set<String> UNCOUNTED = Set.of("revision", "normalizer", "evidence");

    /** Looked into, so that a changed phone is not a changed person. */
    private static final Set<String> OPENED = Set.of("complainant");

    private final List<FieldChange> changes = new ArrayList<>();

    private Differences() {}

    /** None where only evidence differs: no subscriber would learn anything. */
    public static List<FieldChange> between(Case was, Case now) {
        Differences differences = new Differences();
        JsonNode before = CaseJson.toTree(was);
        JsonNode after = CaseJson.toTree(now);
        for (String field : names(before, after)) {
            differences.compare(field, before.path(field), after.path(field));
        }
        return differences.changes;
    }

    private void compare(String field, JsonNode was, JsonNode now) {
        if (UNCOUNTED.contains(field) || was.equals(now)) {
            return;
        }
        if (OPENED.contains(field)) {
            compareWithin(field, was, now);
        } else if (field.equals("contacts")) {
            for (int i = 0; i < Math.max(was.size(), now.size()); i++) {
                compareWithin(field + "/" + i, was.path(i), now.path(i));
            }
        } else {
            changes.add(change(field, was, now));
        }
    }

    private void compareWithin(String field, JsonNode was, JsonNode now) {
        for (String inner : names(was, now)) {
            if (!was.path(inner).equals(now.path(inner))) {
                changes.add(change(field + "/" + inner, was.path(inner), now.path(inner)));
            }
        }
    }

    private static FieldChange change(String field, JsonNode was, JsonNode now) {
        return new FieldChange(field, Values.words(field, was), Values.words(field, now), Kinds.of(field, was, now));
    }

    private static Set<String> names(JsonNode was, JsonNode now) {
        Set<String> names = new LinkedHashSet<>();
        was.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
