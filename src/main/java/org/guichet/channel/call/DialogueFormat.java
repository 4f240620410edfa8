package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.arrival.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Plain text: {@code Conseiller : bonjour}, {@code [00:12] Agent: hello}. A line without a speaker goes on with the turn
 * before; a text without any speaker is one turn of somebody unknown (a voicemail).
 */
final class DialogueFormat implements TranscriptFormat {

    /** Who, when and what, as Rev.ai writes plain text. */
    private static final Pattern COLUMNS = Pattern.compile(
            "(\\p{L}[^:\\t]{0,38}?)(?: {2,8}|\\t)(\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?)(?: {2,8}|\\t)(\\S.*)");

    /** A line without its time. */
    private record Timed(@Nullable Double start, String rest) {}

    @Override
    public boolean recognises(TranscriptSource source) {
        return source.json().isMissingNode();
    }

    @Override
    public Transcript read(TranscriptSource source) {
        DialogueHeader header = DialogueHeader.of(source.text());
        List<Timed> lines = HeadedTurns.asDialogue(header.body())
                .lines()
                .map(DialogueFormat::timed)
                .toList();
        SpeakerLabels labels = SpeakerLabels.in(lines.stream().map(Timed::rest).toList());
        List<Utterance> turns = turns(lines, labels);
        return turns.isEmpty()
                ? new Transcript.NoCall(ReasonCode.NOTHING_SAID, "The transcript holds no words.")
                : new Transcript.Call(header.facts(), turns);
    }

    private static List<Utterance> turns(List<Timed> lines, SpeakerLabels labels) {
        List<Utterance> turns = new ArrayList<>();
        List<String> said = new ArrayList<>();
        String label = null;
        Double start = null;
        for (Timed timed : lines) {
            SpeakerLabels.Line line = labels.line(timed.rest);
            Timed words = new Timed(timed.start, line.text());
            if (line.label() != null) {
                flush(turns, label, start, said);
                label = line.label();
                words = ClockTime.isBracketed(line.text()) ? timed(line.text()) : words;
            }
            start = said.isEmpty() ? words.start : start;
            said.add(words.rest);
        }
        flush(turns, label, start, said);
        return turns;
    }

    private static void flush(
            List<Utterance> turns, @Nullable String label, @Nullable Double start, List<String> said) {
        said.removeIf(String::isBlank);
        if (!said.isEmpty()) {
            turns.add(new Utterance(label, null, start, null, String.join(" ", said), null));
        }
        said.clear();
    }

    /** {@code [00:12] …}, {@code (00:00:12) …} or {@code 00:12 …}; or {@code Speaker 0    00:00:12    …}. */
    private static Timed timed(String given) {
        String line = given.strip();
        Matcher columns = COLUMNS.matcher(line);
        if (columns.matches()) {
            return new Timed(ClockTime.seconds(columns.group(2)), columns.group(1) + ": " + columns.group(3));
        }
        boolean bracket = line.startsWith("[") || line.startsWith("(");
        int end = bracket ? Math.max(line.indexOf(']'), line.indexOf(')')) : line.indexOf(' ');
        if (end < 1) {
            return new Timed(null, line);
        }
        Double start = ClockTime.first(line.substring(bracket ? 1 : 0, end));
        return start == null ? new Timed(null, line) : new Timed(start, afterTime(line, end));
    }

    private static String afterTime(String line, int end) {
        String rest = line.substring(end + 1).strip();
        return rest.startsWith("- ") || rest.startsWith("– ")
                ? rest.substring(2).strip()
                : rest;
    }
}
