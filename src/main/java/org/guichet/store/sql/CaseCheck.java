package org.guichet.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guichet.cases.CaseJson;
import org.guichet.store.Finding;
import org.jspecify.annotations.Nullable;

/** Reads every revision of every case again. */
final class CaseCheck {

    /** A revision may have megabytes. */
    private static final int PAGE = 20;

    private static final long TELL_EVERY = 10_000;

    private static final String REVISIONS = """
            SELECT r.position, r.case_id, r.revision, r.newest, r.json, k.reference,
                   (SELECT count(*) FROM revisions b WHERE b.case_id = r.case_id AND b.revision = r.revision - 1)
            FROM revisions r LEFT JOIN cases k ON k.id = r.case_id
            WHERE r.position > ? ORDER BY r.position LIMIT\s""" + PAGE;

    private static final String CONTACTS = "SELECT arrival_id FROM contacts WHERE case_id = ?";

    private static final String IS_NEWEST = "SELECT 1 FROM revisions WHERE case_id = ? AND revision = ? AND newest = 1";

    private final ReadPool readers;
    private final Function<JsonNode, List<String>> schema;
    private final Consumer<Finding> findings;
    private final Consumer<String> progress;
    private long revisions;

    CaseCheck(
            ReadPool readers,
            Function<JsonNode, List<String>> schema,
            Consumer<Finding> findings,
            Consumer<String> progress) {
        this.readers = readers;
        this.schema = schema;
        this.findings = findings;
        this.progress = progress;
    }

    private record Row(
            long position,
            String caseId,
            int revision,
            boolean newest,
            String json,
            @Nullable String reference,
            boolean follows) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4) == 1,
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7) == 1);
        }
    }

    long revisions() {
        return revisions;
    }

    void run() {
        List<Row> page = page(0);
        while (!page.isEmpty()) {
            page.forEach(this::check);
            page = page(page.get(page.size() - 1).position);
        }
    }

    private List<Row> page(long after) {
        return readers.read(session -> session.all(Row::of, REVISIONS, after));
    }

    private void check(Row row) {
        for (String fault : faults(row)) {
            findings.accept(Finding.damage("case " + row.caseId + " revision " + row.revision, fault));
        }
        if (++revisions % TELL_EVERY == 0) {
            progress.accept(revisions + " revisions read");
        }
    }

    private List<String> faults(Row row) {
        JsonNode json;
        try {
            json = CaseJson.mapper().readTree(row.json);
        } catch (JsonProcessingException e) {
            return List.of("is no JSON");
        }
        List<String> faults = new ArrayList<>();
        schema.apply(json).forEach(violation -> faults.add("breaks the schema at " + violation));
        if (!json.path("id").asText().equals(row.caseId)
                || json.path("revision").asInt() != row.revision) {
            faults.add("says that it is another revision");
        }
        if (row.reference != null && !json.path("reference").asText().equals(row.reference)) {
            faults.add("bears another reference than its case");
        }
        if (row.revision > 1 && !row.follows && !json.has("erased")) {
            faults.add("follows a revision that is not there");
        }
        if (row.newest && !contacts(json).equals(attached(row)) && isStillNewest(row)) {
            faults.add("has other contacts than are attached to its case");
        }
        return faults;
    }

    private static Set<String> contacts(JsonNode json) {
        Set<String> ids = new HashSet<>();
        json.path("contacts").forEach(contact -> ids.add(contact.path("id").asText()));
        return ids;
    }

    private Set<String> attached(Row row) {
        return new HashSet<>(readers.read(session -> session.all(found -> found.getString(1), CONTACTS, row.caseId)));
    }

    /** A revision that followed meanwhile may have attached one more. */
    private boolean isStillNewest(Row row) {
        return readers.read(session -> session.one(found -> found.getInt(1), IS_NEWEST, row.caseId, row.revision))
                .isPresent();
    }
}
