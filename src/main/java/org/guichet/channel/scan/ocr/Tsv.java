package org.guichet.channel.scan.ocr;

import java.util.ArrayList;
import java.util.List;
import org.guichet.channel.scan.image.Ink;

/**
 * The engine's table of results: twelve columns, tab-separated, one row per block, paragraph, line and word (level 5).
 */
final class Tsv {

    private static final int COLUMNS = 12;
    private static final String WORD = "5";

    private Tsv() {}

    static List<Word> words(String table) {
        List<Word> words = new ArrayList<>();
        Numbering numbering = new Numbering();
        for (String row : table.split("\n", -1)) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length == COLUMNS && cells[0].equals(WORD) && !cells[11].isBlank()) {
                numbering.advance(cells);
                words.add(word(cells, numbering));
            }
        }
        return words;
    }

    private static Word word(String[] cells, Numbering numbering) {
        int left = Integer.parseInt(cells[6]);
        int top = Integer.parseInt(cells[7]);
        Ink.Box box = new Ink.Box(left, top, left + Integer.parseInt(cells[8]), top + Integer.parseInt(cells[9]));
        double confidence = Double.parseDouble(cells[10]);
        return new Word(mended(cells[11].strip()), numbering.paragraph, numbering.line, confidence, box);
    }

    /** A lone vertical bar is an I that was read as a rule. */
    private static String mended(String text) {
        return text.equals("|") ? "I" : text;
    }

    /** Block, paragraph and line numbers start anew inside each other; here each only grows. */
    private static final class Numbering {
        private int paragraph;
        private int line;
        private String lastParagraph = "";
        private String lastLine = "";

        void advance(String[] cells) {
            String thisParagraph = cells[2] + "/" + cells[3];
            String thisLine = thisParagraph + "/" + cells[4];
            paragraph += thisParagraph.equals(lastParagraph) ? 0 : 1;
            line += thisLine.equals(lastLine) ? 0 : 1;
            lastParagraph = thisParagraph;
            lastLine = thisLine;
        }
    }
}
