package org.guichet.channel.scan.worker;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.guichet.channel.scan.ocr.Lines;

/** The text layer of a PDF page. */
final class PageText extends PDFTextStripper {

    /** Characters: forty dense pages' worth on one. */
    static final int LONGEST = 200_000;

    private final Lines lines = new Lines();
    private final StringBuilder line = new StringBuilder();
    private double down;

    private PageText(int number) {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
        setStartPage(number);
        setEndPage(number);
    }

    /** @param number from 1 */
    static String of(PDDocument document, int number) throws IOException {
        PageText page = new PageText(number);
        page.getText(document);
        page.writeLineSeparator();
        return page.lines.text();
    }

    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (line.isEmpty() && !positions.isEmpty()) {
            down = positions.get(0).getYDirAdj();
        }
        line.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        lines.add(printable(line), down);
        line.setLength(0);
    }

    /** Fonts may map glyphs to control characters; no-break spaces become spaces. */
    private static String printable(CharSequence text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
