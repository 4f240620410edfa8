package org.guichet.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.cases.CaseJson;
import org.guichet.store.Finding;

/** Reads every event for subscribers again: its body is JSON and speaks of the case and revision that its row names. */
final class EventCheck {

    /** An event may have megabytes: the whole case is in it. */
    private static final int PAGE = 20;

    private static final long TELL_EVERY = 10_000;

    private static final String EVENTS =
            "SELECT id, case_id, revision, body FROM events WHERE id > ? ORDER BY id LIMIT " + PAGE;

    private final ReadPool readers;
    private final Consumer<Finding> findings;
    private final Consumer<String> progress;
    private long events;

    EventCheck(ReadPool readers, Consumer<Finding> findings, Consumer<String> progress) {
        this.readers = readers;
        this.findings = findings;
        this.progress = progress;
    }

    private record Row(String id, String caseId, int revision, String body) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString(1), row.getString(2), row.getInt(3), row.getString(4));
        }
    }

    long events() {
        return events;
    }

    void run() {
        List<Row> page = page("");
        while (!page.isEmpty()) {
            for (Row row : page) {
                fault(row).ifPresent(fault -> findings.accept(Finding.damage("event " + row.id, fault)));
                if (++events % TELL_EVERY == 0) {
                    progress.accept(events + " events read");
                }
            }
            page = page(page.get(page.size() - 1).id);
        }
    }

    private List<Row> page(String after) {
        return readers.read(session -> session.all(Row::of, EVENTS, after));
    }

    private static Optional<String> fault(Row row) {
        try {
            JsonNode data = CaseJson.mapper().readTree(row.body).path("data");
            boolean same = data.path("id").asText().equals(row.caseId)
                    && data.path("revision").asInt() == row.revision;
            return same ? Optional.empty() : Optional.of("speaks of another case or revision");
        } catch (JsonProcessingException e) {
            return Optional.of("has a body that is no JSON");
        }
    }
}
