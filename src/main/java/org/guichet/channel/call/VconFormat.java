package org.guichet.channel.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.CaseJson;
import org.jspecify.annotations.Nullable;

/**
 * vCon (IETF draft), old and new names: parties, dialogs, and a vendor's own transcript as an analysis. A {@code url} in
 * it is never fetched.
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
        return root.has("vcon") || root.has("parties") && (root.has("dialog") || root.has("analysis"));
    }

    @Override
    public Transcript read(TranscriptSource source) {
        JsonNode root = source.json();
        VconParties parties = new VconParties(root.path("parties"));
        List<Utterance> turns = fromAnalyses(root.path("analysis"));
        if (turns.isEmpty()) {
            turns = fromTextDialogs(root.path("dialog"), parties);
        }
        if (turns.isEmpty()) {
            return new Transcript.NoCall(
                    ReasonCode.NOTHING_SAID,
                    "The vCon holds no transcript and no text; a recording is not listened to.");
        }
        return new Transcript.Call(
                new CallFacts(
                        JsonValues.text(root, "uuid"),
                        JsonValues.instant(root.path("dialog").path(0), "start"),
                        null,
                        parties.customer(),
                        java.util.Set.of()),
                turns.stream().map(parties::known).toList());
    }

    private List<Utterance> fromAnalyses(JsonNode analyses) {
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode analysis : analyses) {
            boolean transcript = "transcript".equals(JsonValues.text(analysis, "type"));
            if (transcript && vendor(analysis) instanceof Transcript.Call call) {
                turns.addAll(call.utterances());
            }
        }
        return turns;
    }

    private @Nullable Transcript vendor(JsonNode analysis) {
        JsonNode body = analysis.path("body");
        return vendors.apply(body.isTextual() ? parsed(body.asText()) : TranscriptSource.ofJson(body))
                .orElse(null);
    }

    private static TranscriptSource parsed(String body) {
        try {
            return TranscriptSource.ofJson(CaseJson.mapper().readTree(body));
        } catch (JsonProcessingException e) {
            return TranscriptSource.ofText(body);
        }
    }

    private static List<Utterance> fromTextDialogs(JsonNode dialogs, VconParties parties) {
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode dialog : dialogs) {
            String text = JsonValues.text(dialog, "body");
            if ("text".equals(JsonValues.text(dialog, "type")) && text != null) {
                turns.add(Utterance.untimed(parties.originator(dialog), text));
            }
        }
        return turns;
    }
}
