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
        return words;
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
