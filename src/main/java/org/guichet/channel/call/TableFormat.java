package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guichet.arrival.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Whisper's table: {@code start}, {@code end}, {@code text} under each other with tabs between; milliseconds. */
final class TableFormat implements TranscriptFormat {

    private static final String TAB = "\t";
    private static final double MILLI = 0.001;

    @Override
    public boolean recognises(TranscriptSource source) {
        return source.json().isMissingNode() && columns(source.text()).containsAll(List.of("start", "text"));
    }

    private static List<String> columns(String text) {
        int end = text.indexOf('\n');
        return end < 0
                ? List.of()
                : Arrays.asList(
                        text.substring(0, end).strip().toLowerCase(Locale.ROOT).split(TAB, -1));
    }

    @Override
    public Transcript read(TranscriptSource source) {
        List<String> columns = columns(source.text());
        List<Utterance> turns = new ArrayList<>();
        source.text()
                .lines()
                .skip(1)
                .map(line -> line.split(TAB, columns.size()))
                .forEach(cells -> {
                    String text = cell(cells, columns.indexOf("text"));
                    if (text != null) {
                        turns.add(new Utterance(
                                Labels.speaker(cell(cells, columns.indexOf("speaker"))),
                                null,
                                seconds(cell(cells, columns.indexOf("start"))),
                                seconds(cell(cells, columns.indexOf("end"))),
                                text,
                                null));
                    }
                });
        return turns.isEmpty()
                ? new Transcript.NoCall(ReasonCode.NOTHING_SAID, "The transcript holds no words.")
                : new Transcript.Call(CallFacts.NONE, Joining.joined(turns));
    }

    private static @Nullable String cell(String[] cells, int column) {
        return column < 0 || column >= cells.length || cells[column].isBlank() ? null : cells[column].strip();
    }

    private static @Nullable Double seconds(@Nullable String cell) {
        Double number = cell == null ? null : JsonValues.number(cell);
        return number == null || number < 0 ? null : Math.round(number) * MILLI;
    }
}
