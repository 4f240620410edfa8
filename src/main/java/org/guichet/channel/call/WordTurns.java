package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes turns of single words: a turn ends where the speaker changes. */
final class WordTurns {

    private static final int LONGEST_SILENCE = 5;

    private final List<Utterance> turns = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String label;
    private @Nullable Double start;
    private @Nullable Double end;
    private double confidence;
    private int rated;

    /** A word with its speaker, in order of time. */
    void word(
            @Nullable String speaker, String word, @Nullable Double from, @Nullable Double to, @Nullable Double rate) {
        if (!text.isEmpty() && (!Objects.equals(speaker, label) || isLongAfter(from))) {
            endTurn();
        }
        if (text.isEmpty()) {
            label = speaker;
            start = from;
        } else {
            text.append(' ');
        }
        text.append(word);
        end = to != null ? to : end;
        if (rate != null) {
            confidence += rate;
            rated++;
        }
    }

    /** Punctuation belongs to the word before, whoever is said to have spoken it. */
    void punctuation(String mark) {
        if (!text.isEmpty()) {
            text.append(mark.strip());
        }
    }

    private boolean isLongAfter(@Nullable Double from) {
        return from != null && end != null && from - end > LONGEST_SILENCE;
    }

    private void endTurn() {
        Double mean = rated == 0 ? null : Math.round(confidence / rated * 1000) / 1000.0;
        turns.add(new Utterance(label, null, start, end, text.toString(), mean));
        text.setLength(0);
        end = null;
        confidence = 0;
        rated = 0;
    }

    /** To be called once, at the end. */
    List<Utterance> turns() {
        if (!text.isEmpty()) {
            endTurn();
        }
        return turns;
    }
}
