package org.guichet.cli.bench.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Three ways in which a call with the time of every word is commonly written; by the vendors' published references. */
enum Vendor {
    /** Every word twice: in a list of all, and in the utterance that it belongs to. Milliseconds. */
    ASSEMBLYAI("AssemblyAI") {
        @Override
        ObjectNode written(String id, String language, List<MadeUpCalls.Turn> turns) {
            ObjectNode call = NODES.objectNode();
            call.put("id", id).put("status", "completed").put("language_code", language);
            call.put("audio_duration", Math.round(last(turns))).put("confidence", SURE);
            ArrayNode all = call.putArray("words");
            ArrayNode utterances = call.putArray("utterances");
            for (MadeUpCalls.Turn turn : turns) {
                ObjectNode utterance = utterances.addObject().put("speaker", speaker(turn));
                utterance.put("text", turn.text()).put("confidence", SURE);
                utterance.put("start", millis(turn.from())).put("end", millis(turn.to()));
                ArrayNode own = utterance.putArray("words");
                turn.words().forEach(word -> {
                    own.add(word(word, speaker(turn)));
                    all.add(word(word, speaker(turn)));
                });
            }
            return call;
        }

        private ObjectNode word(MadeUpCalls.Word word, String speaker) {
            ObjectNode timed = NODES.objectNode().put("text", word.text());
            timed.put("start", millis(word.from())).put("end", millis(word.to()));
            return timed.put("confidence", SURE).put("speaker", speaker);
        }

        private String speaker(MadeUpCalls.Turn turn) {
            return turn.agent() ? "A" : "B";
        }
    },

    /** Every word twice, as it was heard and as it is written. Seconds. */
    DEEPGRAM("Deepgram") {
        @Override
        ObjectNode written(String id, String language, List<MadeUpCalls.Turn> turns) {
            ObjectNode call = NODES.objectNode();
            call.putObject("metadata").put("request_id", id).put("channels", 1).put("duration", last(turns));
            ObjectNode results = call.putObject("results");
            ObjectNode best = results.putArray("channels")
                    .addObject()
                    .put("detected_language", language)
                    .putArray("alternatives")
                    .addObject();
            StringBuilder whole = new StringBuilder();
            turns.forEach(turn -> whole.append(whole.isEmpty() ? "" : " ").append(turn.text()));
            best.put("transcript", whole.toString()).put("confidence", SURE);
            ArrayNode all = best.putArray("words");
            ArrayNode utterances = results.putArray("utterances");
            for (MadeUpCalls.Turn turn : turns) {
                ObjectNode utterance =
                        utterances.addObject().put("start", turn.from()).put("end", turn.to());
                utterance.put("confidence", SURE).put("channel", 0).put("transcript", turn.text());
                ArrayNode own = utterance.putArray("words");
                turn.words().forEach(word -> {
                    own.add(word(word, turn.agent() ? 0 : 1));
                    all.add(word(word, turn.agent() ? 0 : 1));
                });
                utterance.put("speaker", turn.agent() ? 0 : 1).put("id", id + "-" + utterances.size());
            }
            return call;
        }

        private ObjectNode word(MadeUpCalls.Word word, int speaker) {
            ObjectNode timed = NODES.objectNode().put("word", word.text().toLowerCase(java.util.Locale.ROOT));
            timed.put("start", word.from()).put("end", word.to()).put("confidence", SURE);
            return timed.put("speaker", speaker).put("speaker_confidence", SURE).put("punctuated_word", word.text());
        }
    },

    /** Every word once, under its turn. Milliseconds. */
    AMAZON("Amazon Call Analytics") {
        @Override
        ObjectNode written(String id, String language, List<MadeUpCalls.Turn> turns) {
            ObjectNode call = NODES.objectNode().put("JobStatus", "COMPLETED").put("JobName", id);
            call.put("LanguageCode", language.equals("fr") ? "fr-FR" : "en-GB").put("Channel", "VOICE");
            ArrayNode participants = call.putArray("Participants");
            participants.addObject().put("ParticipantRole", "AGENT");
            participants.addObject().put("ParticipantRole", "CUSTOMER");
            ArrayNode transcript = call.putArray("Transcript");
            for (MadeUpCalls.Turn turn : turns) {
                ObjectNode said =
                        transcript.addObject().put("Content", turn.text()).put("Id", id + transcript.size());
                said.put("ParticipantRole", turn.agent() ? "AGENT" : "CUSTOMER").put("Sentiment", "NEUTRAL");
                said.put("BeginOffsetMillis", millis(turn.from())).put("EndOffsetMillis", millis(turn.to()));
                ArrayNode loudness = said.putArray("LoudnessScores");
                for (double second = turn.from(); second < turn.to(); second++) {
                    loudness.add(LOUD);
                }
                ArrayNode items = said.putArray("Items");
                turn.words().forEach(word -> items.addObject()
                        .put("Type", "pronunciation")
                        .put("Confidence", SURE)
                        .put("Content", word.text())
                        .put("BeginOffsetMillis", millis(word.from()))
                        .put("EndOffsetMillis", millis(word.to())));
            }
            return call;
        }
    };

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double SURE = 0.9790507;
    private static final double LOUD = 86.15;

    private final String title;

    Vendor(String title) {
        this.title = title;
    }

    /** As the vendor is called. */
    String title() {
        return title;
    }

    /** @param language {@code fr} or {@code en} */
    abstract ObjectNode written(String id, String language, List<MadeUpCalls.Turn> turns);

    private static double last(List<MadeUpCalls.Turn> turns) {
        return turns.get(turns.size() - 1).to();
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1000);
    }
}
