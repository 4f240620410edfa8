package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import org.guichet.arrival.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Plain text: {@code Conseiller : bonjour}, {@code [00:12] Agent: hello}. A line without a speaker goes on with the turn
 * before; a text without any speaker is one turn of somebody unknown (a voicemail).
 */
final class DialogueFormat implements TranscriptFormat {

    /** A line without its time. */
    private record Timed(@Nullable Double start, String rest) {}

    @Override
    public boolean recognises(TranscriptSource source) {
        return source.json().isMissingNode();
    }

    @Override
    public Transcript read(TranscriptSource source) {
        DialogueHeader header = DialogueHeader.of(source.text());
        List<Timed> lines = header.body().lines().map(DialogueFormat::timed).toList();
        SpeakerLabels labels = SpeakerLabels.in(lines.stream().map(Timed::rest).toList());
        List<Utterance> turns = new ArrayList<>();
        for (Timed line : lines) {
            add(turns, labels.line(line.rest), line.start);
        }
        turns.removeIf(turn -> turn.text().isBlank());
        return turns.isEmpty()
                ? new Transcript.NoCall(ReasonCode.NOTHING_SAID, "The transcript holds no words.")
                : new Transcript.Call(header.facts(), turns);
    }

    private static void add(List<Utterance> turns, SpeakerLabels.Line line, @Nullable Double start) {
        Utterance last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
        if (line.label() != null || last == null) {
            turns.add(new Utterance(line.label(), null, start, null, line.text(), null));
        } else if (!line.text().isBlank()) {
            String text = last.text().isEmpty() ? line.text() : last.text() + " " + line.text();
            turns.set(turns.size() - 1, new Utterance(last.label(), null, last.start(), null, text, null));
        }
    }

    /** {@code [00:12] …}, {@code (00:00:12) …} or {@code 00:12 …}. */
    private static Timed timed(String given) {
        String line = given.strip();
        boolean bracket = line.startsWith("[") || line.startsWith("(");
        int end = bracket ? Math.max(line.indexOf(']'), line.indexOf(')')) : line.indexOf(' ');
        if (end < 1) {
            return new Timed(null, line);
        }
        Double start = ClockTime.seconds(line.substring(bracket ? 1 : 0, end));
        return start == null ? new Timed(null, line) : new Timed(start, afterTime(line, end));
    }

    private static String afterTime(String line, int end) {
        String rest = line.substring(end + 1).strip();
        return rest.startsWith("- ") || rest.startsWith("– ")
                ? rest.substring(2).strip()
                : rest;
    }
}
