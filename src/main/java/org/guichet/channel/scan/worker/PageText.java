package org.guichet.channel.scan.worker;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text layer of a PDF page. */
final class PageText {

    /** Characters: forty dense pages' worth on one. */
    static final int LONGEST = 200_000;

    private PageText() {}

    /** @param number from 1 */
    static String of(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setSuppressDuplicateOverlappingText(true);
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return tidy(stripper.getText(document));
    }

    /** No trailing blanks, never two empty lines, no control characters. */
    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        int empty = 0;
        for (String line : text.replace('\u00a0', ' ').split("\\R", -1)) {
            String kept = withoutControls(line).stripTrailing();
            empty = kept.isEmpty() ? empty + 1 : 0;
            if (empty <= 1) {
                tidy.append(kept).append('\n');
            }
        }
        return tidy.toString().strip();
    }

    private static String withoutControls(String line) {
        return line.codePoints()
                .filter(c -> c == '\t' || !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
