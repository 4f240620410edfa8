package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a recogniser's job is, by the document itself or by the job that it is wrapped in. */
enum JobState {
    /** It failed: there will be no words. */
    FAILED,
    /** There are no words yet, or not all. */
    UNFINISHED,
    /** It says nothing about it, or that it is done. */
    DONE;

    private static final Set<String> FAILURES =
            Set.of("failed", "failure", "error", "rejected", "canceled", "cancelled", "expired", "deleted");

    private static final Set<String> BEGINNINGS = Set.of(
            "queued",
            "queueing",
            "processing",
            "inprogress",
            "submitted",
            "notstarted",
            "pending",
            "running",
            "waiting",
            "started",
            "partial",
            "interim");

    private static final String[] STATES = {
        "JobStatus", "status", "transcriptionStatus", "state", "transcriptionJobStatus", "callAnalyticsJobStatus"
    };
    private static final String[] PLACES = {
        "job", "metadata", "transcript", "transcriptionJob", "callAnalyticsJob", "detail"
    };

    static JobState of(JsonNode root) {
        JobState state = word(JsonValues.text(root, STATES));
        for (String place : PLACES) {
            JsonNode nested = JsonValues.at(root, place);
            state = state == DONE && nested.isObject() ? word(JsonValues.text(nested, STATES)) : state;
        }
        if (state == DONE && isError(root)) {
            return FAILED;
        }
        return state == DONE && isInterim(root) ? UNFINISHED : state;
    }

    /** An error instead of words: what holds words holds a list of them, or a text. */
    private static boolean isError(JsonNode root) {
        JsonNode error = JsonValues.at(root, "error");
        boolean told = error.isObject() && !error.isEmpty() || JsonValues.text(root, "errCode") != null;
        return told && root.isObject() && JsonValues.text(root, "text", "transcript") == null && !hasList(root);
    }

    private static boolean hasList(JsonNode root) {
        for (JsonNode value : root) {
            if (value.isContainerNode() && (value.isArray() && !value.isEmpty() || hasList(value))) {
                return true;
            }
        }
        return false;
    }

    private static JobState word(@Nullable String given) {
        if (given == null) {
            return DONE;
        }
        String word = given.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        if (FAILURES.contains(word)) {
            return FAILED;
        }
        return BEGINNINGS.contains(word) ? UNFINISHED : DONE;
    }

    private static boolean isInterim(JsonNode root) {
        return isTrue(root, "partial", "isPartial", "interim")
                || isFalse(root, "final", "isFinal", "done")
                || isFalse(JsonValues.at(root, "channel"), "isFinal");
    }

    private static boolean isTrue(JsonNode node, String... fields) {
        String value = JsonValues.text(node, fields);
        return value != null && value.equalsIgnoreCase("true");
    }

    private static boolean isFalse(JsonNode node, String... fields) {
        String value = JsonValues.text(node, fields);
        return value != null && value.equalsIgnoreCase("false");
    }
}
