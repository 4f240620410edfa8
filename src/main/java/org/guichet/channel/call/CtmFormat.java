package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** NIST's CTM, as Kaldi writes it: file, channel, start, length, word and perhaps a confidence, a line for each word. */
final class CtmFormat implements TranscriptFormat {

    private static final Pattern WORD =
            Pattern.compile("\\S{1,200} \\S{1,20} \\d{1,6}(?:\\.\\d{1,6})? \\d{1,4}(?:\\.\\d{1,6})? "
                    + "\\S{1,200}(?: [01](?:\\.\\d{1,6})?)?");

    private static final String COMMENT = ";;";
    private static final int FEWEST = 3;
    private static final int LOOKED_AT = 20;

    private record Word(
            String channel,
            double start,
            double length,
            String text,
            @Nullable Double confidence) {}

    @Override
    public boolean recognises(TranscriptSource source) {
        List<String> lines = source.text()
                .lines()
                .filter(CtmFormat::isNoComment)
                .limit(LOOKED_AT)
                .toList();
        return source.json().isMissingNode()
                && lines.size() >= FEWEST
                && lines.stream().allMatch(CtmFormat::isWord);
    }

    private static boolean isNoComment(String line) {
        return !line.isBlank() && !line.startsWith(COMMENT);
    }

    private static boolean isWord(String line) {
        return WORD.matcher(single(line)).matches();
    }

    private static String single(String line) {
        return line.strip().replaceAll("[ \t]{1,20}", " ");
    }

    @Override
    public Transcript read(TranscriptSource source) {
        List<Word> words = new ArrayList<>();
        source.text().lines().filter(CtmFormat::isWord).map(CtmFormat::word).forEach(words::add);
        boolean channels = words.stream().map(Word::channel).distinct().count() > 1;
        words.sort(Comparator.comparingDouble(Word::start));
        WordTurns turns = new WordTurns();
        for (Word word : words) {
            double end = Math.round((word.start + word.length) * 1000) / 1000.0;
            turns.word(channels ? Labels.channel(word.channel) : null, word.text, word.start, end, word.confidence);
        }
        return new Transcript.Call(CallFacts.NONE, turns.turns());
    }

    private static Word word(String line) {
        String[] cells = single(line).split(" ");
        return new Word(
                cells[1],
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                cells[4],
                cells.length > 5 ? Double.valueOf(cells[5]) : null);
    }
}
