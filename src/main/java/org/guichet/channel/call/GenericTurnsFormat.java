package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What in-house tools and platforms without a format of their own here write: an array of {@code {speaker or role, text or
 * message or content}}, bare or inside of objects that tell about the call.
 */
final class GenericTurnsFormat implements TranscriptFormat {

    /** Fewer may be a short call of "yes" and "no". */
    private static final int FEWEST_WORDS = 8;

    private static final double MOSTLY = 0.8;

    @Override
    public boolean recognises(TranscriptSource source) {
        return TurnsSearch.in(source.json()).isPresent();
    }

    @Override
    public Transcript read(TranscriptSource source) {
        Optional<TurnsSearch.Found> found = TurnsSearch.in(source.json());
        List<Utterance> turns = new ArrayList<>();
        CallFacts facts = JsonFacts.of(source.json());
        for (JsonNode around : found.map(TurnsSearch.Found::around).orElse(List.of())) {
            facts = JsonFacts.merged(facts, JsonFacts.of(around)).orId(JsonValues.text(around, "id"));
        }
        found.ifPresent(list -> addAll(list.turns(), turns));
        return new Transcript.Call(facts, TurnTimes.inSeconds(areWords(turns) ? joined(turns) : turns));
    }

    /** A list of single words, each with who said it. */
    private static boolean areWords(List<Utterance> turns) {
        long single =
                turns.stream().filter(turn -> turn.text().indexOf(' ') < 0).count();
        return turns.size() >= FEWEST_WORDS && single >= MOSTLY * turns.size();
    }

    private static List<Utterance> joined(List<Utterance> words) {
        WordTurns turns = new WordTurns();
        words.forEach(word -> turns.word(word.label(), word.text(), word.start(), word.end(), word.confidence()));
        return turns.turns();
    }

    private static void addAll(JsonNode list, List<Utterance> turns) {
        boolean mixed = StreamSupport.stream(list.spliterator(), false).anyMatch(TurnFields::isCalledTurn);
        for (JsonNode event : list) {
            JsonNode turn = TurnFields.unwrapped(event);
            if (!TurnFields.isPartial(turn) && (!mixed || TurnFields.isCalledTurn(turn))) {
                add(turn, turns);
            }
        }
    }

    private static void add(JsonNode turn, List<Utterance> turns) {
        String text = TurnFields.text(turn);
        if (text != null) {
            turns.add(utterance(turn, turn, text));
            return;
        }
        for (JsonNode sentence : TurnFields.sentences(turn)) {
            String said = TurnFields.text(sentence);
            if (said != null) {
                turns.add(utterance(turn, sentence, said));
            }
        }
    }

    private static Utterance utterance(JsonNode turn, JsonNode said, String text) {
        return new Utterance(
                TurnFields.label(turn),
                TurnFields.role(turn),
                TurnFields.start(said),
                TurnFields.end(said),
                text,
                JsonValues.confidence(said, "confidence"));
    }
}
