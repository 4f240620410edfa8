package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Twilio Conversational Intelligence: sentences by {@code media_channel}; who is on which channel only where the transcript's
 * own resource, with its participants, is in the same document.
 */
final class TwilioFormat implements TranscriptFormat {

    private record Party(@Nullable String name, @Nullable Speaker role) {}

    /** Of a recording's plain transcription, which tells nobody apart. */
    private static final String TEXT = "transcriptionText";

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode first = JsonValues.at(source.json(), "sentences").path(0);
        return JsonValues.has(first, "mediaChannel")
                || JsonValues.has(first, "transcript")
                || JsonValues.has(source.json(), TEXT);
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        Map<String, Party> parties = parties(root);
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode sentence : JsonValues.at(root, "sentences")) {
            String text = JsonValues.text(sentence, "transcript");
            if (text != null) {
                turns.add(utterance(sentence, text, parties));
            }
        }
        String whole = JsonValues.text(root, TEXT);
        if (turns.isEmpty() && whole != null) {
            turns.add(Utterance.untimed(null, whole));
        }
        CallFacts facts = JsonFacts.of(root);
        JsonNode transcript = JsonValues.at(root, "transcript");
        return new Transcript.Call(
                (transcript.isObject() ? merged(facts, JsonFacts.of(transcript)) : facts)
                        .orId(JsonValues.text(root, "transcriptSid", "sid")),
                Joining.joined(InTime.sorted(turns)));
    }

    private static CallFacts merged(CallFacts facts, CallFacts more) {
        return facts.orId(more.callId())
                .orStart(more.start())
                .orLanguage(more.language())
                .orCaller(more.caller())
                .or(more.details());
    }

    private static Utterance utterance(JsonNode sentence, String text, Map<String, Party> parties) {
        String channel = JsonValues.text(sentence, "mediaChannel");
        Party party = channel == null ? null : parties.get(channel);
        String name = party == null ? null : party.name;
        return new Utterance(
                name != null ? name : Labels.channel(channel),
                party == null ? null : party.role,
                JsonValues.seconds(sentence, 1, "startTime"),
                JsonValues.seconds(sentence, 1, "endTime"),
                text,
                JsonValues.confidence(sentence, "confidence"));
    }

    private static Map<String, Party> parties(JsonNode root) {
        Map<String, Party> parties = new HashMap<>();
        JsonNode transcript = JsonValues.at(root, "transcript");
        JsonNode channel = JsonValues.at(transcript.isObject() ? transcript : root, "channel");
        JsonNode listed = JsonValues.at(channel.isObject() ? channel : root, "participants");
        for (JsonNode participant : listed) {
            String number = JsonValues.text(participant, "channelParticipant", "mediaChannel");
            String role = JsonValues.text(participant, "role");
            if (number != null) {
                parties.put(
                        number,
                        new Party(
                                JsonValues.text(participant, "fullName", "name"),
                                role == null ? null : RoleWords.role(role)));
            }
        }
        return parties;
    }
}
