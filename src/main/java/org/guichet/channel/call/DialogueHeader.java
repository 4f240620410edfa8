package org.guichet.channel.call;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.guichet.cases.CallDetails;
import org.jspecify.annotations.Nullable;

/**
 * The lines about the call that stand above a plain transcript: {@code Call ID: 4711}, {@code Numéro : 06 39 98 12 34}.
 *
 * @param body the rest
 */
record DialogueHeader(CallFacts facts, String body) {

    private static final String ID = "id";
    private static final String START = "start";
    private static final String LANGUAGE = "language";
    private static final String NUMBER = "number";
    private static final String QUEUE = "queue";
    private static final String AGENT = "agent";
    private static final String DURATION = "duration";
    private static final String RECORDING = "recording";
    private static final String OTHER = "other";

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("call id", ID),
            Map.entry("call", ID),
            Map.entry("id", ID),
            Map.entry("appel", ID),
            Map.entry("id appel", ID),
            Map.entry("identifiant", ID),
            Map.entry("start", START),
            Map.entry("started", START),
            Map.entry("date", START),
            Map.entry("debut", START),
            Map.entry("language", LANGUAGE),
            Map.entry("langue", LANGUAGE),
            Map.entry("from", NUMBER),
            Map.entry("number", NUMBER),
            Map.entry("caller number", NUMBER),
            Map.entry("phone", NUMBER),
            Map.entry("numero", NUMBER),
            Map.entry("numero appelant", NUMBER),
            Map.entry("telephone", NUMBER),
            Map.entry("duration", DURATION),
            Map.entry("duree", DURATION),
            Map.entry("queue", QUEUE),
            Map.entry("file d'attente", QUEUE),
            Map.entry("recording", RECORDING),
            Map.entry("enregistrement", RECORDING),
            Map.entry("agent id", AGENT),
            Map.entry("agent name", AGENT),
            Map.entry("file", OTHER),
            Map.entry("to", OTHER),
            Map.entry("transcript", OTHER),
            Map.entry("transcription", OTHER));

    static DialogueHeader of(String text) {
        Map<String, String> values = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
            String line = text.substring(at, end);
            if (!line.isBlank() && !take(line, values)) {
                break;
            }
            at = Math.min(end + 1, text.length());
        }
        return new DialogueHeader(facts(values), text.substring(at));
    }

    private static boolean take(String line, Map<String, String> values) {
        int colon = line.indexOf(':');
        String meaning = colon < 0 ? null : KEYS.get(RoleWords.folded(line.substring(0, colon)));
        if (meaning != null) {
            values.putIfAbsent(meaning, line.substring(colon + 1).strip());
        }
        return meaning != null;
    }

    private static CallFacts facts(Map<String, String> values) {
        String number = values.get(NUMBER);
        String start = values.get(START);
        return new CallFacts(
                values.get(ID),
                start == null ? null : instant(start),
                values.get(LANGUAGE),
                number == null ? null : new CallFacts.Caller(null, number, null),
                new CallDetails(
                        values.get(QUEUE),
                        values.get(AGENT),
                        duration(values.get(DURATION)),
                        JsonFacts.withoutQuery(values.get(RECORDING))),
                java.util.Set.of());
    }

    private static @Nullable Double duration(@Nullable String text) {
        return text == null ? null : CallTime.seconds(TextNode.valueOf(text), 1);
    }

    /** ISO 8601, or {@code 2026-11-20 14:05} in UTC. A day in another notation stays unread rather than guessed. */
    private static @Nullable Instant instant(String text) {
        Instant iso = JsonValues.instant(text);
        if (iso != null) {
            return iso;
        }
        try {
            return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
