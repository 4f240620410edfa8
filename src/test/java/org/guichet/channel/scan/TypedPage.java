package org.guichet.channel.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.channel.scan.wire.PlacedWord;
import org.guichet.channel.scan.wire.Reply;

/** A page drawn with a typewriter: a column is a hundredth of its width, a line a seventieth of its height. */
final class TypedPage {

    private static final int COLUMN = 95;
    private static final int LINE = 140;
    private static final int LETTER = 70;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private TypedPage() {}

    /** As if it had been recognised, without a mistake. */
    static Reply.PageRead read(String drawing) {
        StringBuilder text = new StringBuilder();
        List<PlacedWord> words = new ArrayList<>();
        int row = 0;
        boolean gap = false;
        for (String line : drawing.split("\n", -1)) {
            row++;
            if (line.isBlank()) {
                gap = true;
                continue;
            }
            text.append(text.isEmpty() ? "" : gap ? "\n\n" : "\n");
            gap = false;
            place(line, row * LINE, text, words);
        }
        return new Reply.PageRead(text.toString(), 0.95, 0, 0, false, false, words);
    }

    private static void place(String line, int bottom, StringBuilder text, List<PlacedWord> words) {
        Matcher word = WORD.matcher(line);
        boolean first = true;
        while (word.find()) {
            text.append(first ? "" : " ");
            first = false;
            int from = text.length();
            text.append(word.group());
            int left = Math.min(PlacedWord.PAGE, word.start() * COLUMN);
            int right = Math.min(PlacedWord.PAGE, word.end() * COLUMN);
            words.add(new PlacedWord(from, text.length(), left, bottom - LETTER, right, bottom));
        }
    }
}
