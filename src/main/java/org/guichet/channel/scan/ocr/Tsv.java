package org.guichet.channel.scan.ocr;

import java.util.ArrayList;
import java.util.List;
import org.guichet.channel.scan.image.Ink;

/**
 * The engine's table of results: twelve columns, tab-separated, one row per block, paragraph, line (level 4) and word
 * (level 5).
 */
final class Tsv {

    private static final int COLUMNS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";

    /** A capital is at most so many times as tall as a usual word of its line. */
    private static final double TALLER = 1.6;

    private Tsv() {}

    static List<Word> words(String table) {
        List<Word> words = new ArrayList<>();
        int line = 0;
        for (String row : table.split("\n", -1)) {
            String[] cells = row.split("\t", COLUMNS);
            line += cells[0].equals(LINE) ? 1 : 0;
            if (cells.length == COLUMNS && cells[0].equals(WORD) && !cells[11].isBlank()) {
                words.add(word(cells, line));
            }
        }
        return words.stream().filter(word -> !isRule(word, words)).toList();
    }

    /** A stroke far taller than the words beside it is a rule of a table. */
    private static boolean isRule(Word word, List<Word> all) {
        if (!word.text().equals("I")) {
            return false;
        }
        int[] heights = all.stream()
                .filter(other -> other.line() == word.line() && other.text().length() > 1)
                .mapToInt(Tsv::height)
                .sorted()
                .toArray();
        return heights.length > 0 && height(word) > TALLER * heights[heights.length / 2];
    }

    private static int height(Word word) {
        return word.box().bottom() - word.box().top();
    }

    private static Word word(String[] cells, int line) {
        int left = Integer.parseInt(cells[6]);
        int top = Integer.parseInt(cells[7]);
        Ink.Box box = new Ink.Box(left, top, left + Integer.parseInt(cells[8]), top + Integer.parseInt(cells[9]));
        return new Word(mended(cells[11].strip()), line, Double.parseDouble(cells[10]), box);
    }

    /** A lone vertical bar is an I that was read as a rule. */
    private static String mended(String text) {
        return text.equals("|") ? "I" : text;
    }
}
