package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guichet.cases.CallDetails;
import org.guichet.cases.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Genesys Cloud: phrases with times in milliseconds since 1970. The participant called {@code external} is the customer, and
 * its {@code ani} the number that called.
 */
final class GenesysFormat implements TranscriptFormat {

    @Override
    public boolean recognises(TranscriptSource source) {
        return JsonValues.at(source.json(), "transcripts").path(0).has("phrases");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        Double began = JsonValues.number(root, "conversationStartTime", "startTime");
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode transcript : JsonValues.at(root, "transcripts")) {
            Double own = JsonValues.number(transcript, "startTime");
            Double zero = began != null ? began : own != null ? own : earliest(transcript);
            for (JsonNode phrase : JsonValues.at(transcript, "phrases")) {
                String text = JsonValues.text(phrase, "decoratedText", "text");
                if (text != null) {
                    turns.add(utterance(phrase, text, zero));
                }
            }
        }
        return new Transcript.Call(facts(root, began), Joining.joined(InTime.sorted(turns)));
    }

    private static @Nullable Double earliest(JsonNode transcript) {
        return JsonValues.number(JsonValues.at(transcript, "phrases").path(0), "startTimeMs");
    }

    private static Utterance utterance(JsonNode phrase, String text, @Nullable Double zero) {
        String purpose = JsonValues.text(phrase, "participantPurpose");
        Double absolute = JsonValues.number(phrase, "startTimeMs");
        Double start = absolute == null || zero == null ? null : Math.max(0, Math.round(absolute - zero) / 1000.0);
        Double length = JsonValues.seconds(phrase, 0.001, "duration");
        return new Utterance(
                purpose,
                role(purpose),
                start,
                start == null || length == null ? null : Math.round((start + length) * 1000) / 1000.0,
                text,
                JsonValues.confidence(phrase, "confidence"));
    }

    private static @Nullable Speaker role(@Nullable String purpose) {
        if (purpose == null) {
            return null;
        }
        return switch (purpose.toLowerCase(java.util.Locale.ROOT)) {
            case "external", "customer" -> Speaker.CUSTOMER;
            case "internal", "agent", "user" -> Speaker.AGENT;
            case "ivr", "acd", "voicemail", "botflow", "workflow" -> Speaker.SYSTEM;
            default -> null;
        };
    }

    private static CallFacts facts(JsonNode root, @Nullable Double began) {
        CallFacts told = JsonFacts.of(root);
        for (JsonNode participant : JsonValues.at(root, "participants")) {
            Speaker role = role(JsonValues.text(participant, "participantPurpose", "purpose"));
            String name = JsonValues.text(participant, "name", "participantName");
            if (role == Speaker.CUSTOMER) {
                String ani = JsonFacts.number(JsonValues.text(participant, "ani"));
                told = told.orCaller(name == null && ani == null ? null : new CallFacts.Caller(name, ani, null))
                        .or(new CallDetails(JsonValues.text(participant, "queueId"), null, null, null));
            } else if (role == Speaker.AGENT) {
                String agent = name != null ? name : JsonValues.text(participant, "userId");
                told = told.or(
                        new CallDetails(JsonValues.text(participant, "queueName", "queueId"), agent, null, null));
            }
        }
        String language = JsonValues.text(JsonValues.at(root, "transcripts").path(0), "language");
        return told.orLanguage(language)
                .orStart(began == null ? null : JsonValues.instant(Long.toString(began.longValue())));
    }
}
