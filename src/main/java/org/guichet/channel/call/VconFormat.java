package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.CallDetails;
import org.guichet.cases.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * vCon (IETF drafts 00 to 0.4), old names and new: parties, dialogs, and a vendor's own transcript as an analysis. A {@code
 * url} in it is never fetched. What is wrong with it and does not keep it from being read becomes flags of the case.
 */
final class VconFormat implements TranscriptFormat {

    private final Function<TranscriptSource, Optional<Transcript>> vendors;

    /** @param vendors reads the body of an analysis */
    VconFormat(Function<TranscriptSource, Optional<Transcript>> vendors) {
        this.vendors = vendors;
    }

    @Override
    public boolean recognises(TranscriptSource source) {
        JsonNode root = source.json();
        return root.path("vcon").isValueNode() || root.has("parties") && (root.has("dialog") || root.has("analysis"));
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        VconParties parties = new VconParties(root.path("parties"));
        List<Utterance> turns = fromAnalyses(root, parties);
        if (turns.isEmpty()) {
            turns = fromTextDialogs(root.path("dialog"), parties);
        }
        if (turns.isEmpty()) {
            return withoutWords(root, parties);
        }
        return new Transcript.Call(
                facts(root, parties), turns.stream().map(parties::known).toList());
    }

    private static Transcript withoutWords(JsonNode root, VconParties parties) {
        return VconRecording.of(root)
                .<Transcript>map(recording ->
                        new Transcript.Recording(facts(root, parties), recording.detectedType(), recording))
                .orElseGet(() -> new Transcript.NoCall(ReasonCode.NOTHING_SAID, nothing(root)));
    }

    private static String nothing(JsonNode root) {
        return root.path("dialog").isEmpty() && root.path("analysis").isEmpty()
                ? "The vCon has neither a dialog nor an analysis."
                : "The vCon holds no transcript and no text; a recording that it only points to is not fetched.";
    }

    private static CallFacts facts(JsonNode root, VconParties parties) {
        JsonNode first = root.path("dialog").path(0);
        String place = JsonFacts.withoutQuery(JsonValues.text(first, "url"));
        CallFacts facts = new CallFacts(
                JsonValues.text(root, "uuid"),
                JsonValues.instant(first, "start"),
                null,
                parties.customer(),
                new CallDetails(
                        null,
                        parties.nameOf(Speaker.AGENT),
                        JsonValues.seconds(first, 1, "duration"),
                        place != null ? place : JsonValues.text(first, "filename")),
                Set.of());
        for (String flag : VconFaults.of(root)) {
            facts = facts.flagged(flag);
        }
        return facts.orStart(JsonValues.instant(root, "created_at"));
    }

    /** Of several transcripts of one dialog the first: two recognisers heard the same words. */
    private List<Utterance> fromAnalyses(JsonNode root, VconParties parties) {
        List<Utterance> turns = new ArrayList<>();
        Set<String> heard = new HashSet<>();
        for (JsonNode analysis : transcripts(root)) {
            String dialog = String.valueOf(analysis.path("dialog"));
            if (!heard.contains(dialog) && vendor(analysis) instanceof Transcript.Call call) {
                heard.add(dialog);
                JsonNode of = root.path("dialog").path(analysis.path("dialog").asInt(0));
                call.utterances().forEach(turn -> turns.add(parties.onChannel(turn, of)));
            }
        }
        return turns;
    }

    /** The transcription extension makes an attachment of what others make an analysis. */
    private static List<JsonNode> transcripts(JsonNode root) {
        List<JsonNode> transcripts = new ArrayList<>();
        for (JsonNode list : List.of(root.path("analysis"), root.path("attachments"))) {
            for (JsonNode part : list) {
                String type = JsonValues.text(part, "type", "purpose");
                if (type != null && (type.contains("transcript") || type.contains("wtf"))) {
                    transcripts.add(part);
                }
            }
        }
        return transcripts;
    }

    private @Nullable Transcript vendor(JsonNode analysis) {
        JsonNode body = analysis.path("body");
        String text = VconBody.text(analysis);
        JsonNode parsed = text == null ? null : JsonTranscript.tree(text);
        TranscriptSource source = parsed != null && parsed.isContainerNode()
                ? TranscriptSource.ofJson(parsed)
                : text != null ? TranscriptSource.ofText(text) : TranscriptSource.ofJson(body);
        return vendors.apply(source).orElse(null);
    }

    private static List<Utterance> fromTextDialogs(JsonNode dialogs, VconParties parties) {
        List<Utterance> turns = new ArrayList<>();
        Instant began = JsonValues.instant(dialogs.path(0), "start");
        for (JsonNode dialog : dialogs) {
            String text = VconBody.text(dialog);
            if ("text".equals(JsonValues.text(dialog, "type")) && text != null && !text.isBlank()) {
                turns.add(new Utterance(
                        parties.originator(dialog), null, after(began, dialog), null, text.strip(), null));
            }
        }
        return turns;
    }

    private static @Nullable Double after(@Nullable Instant began, JsonNode dialog) {
        Instant start = JsonValues.instant(dialog, "start");
        return began == null || start == null
                ? null
                : Math.max(0, Duration.between(began, start).toMillis() / 1000.0);
    }
}
