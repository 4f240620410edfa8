package org.guichet.channel.scan.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.guichet.channel.scan.ocr.Lines;

/** The text layer of a PDF page. */
final class PageText extends PDFTextStripper {

    private final Lines lines = new Lines();
    private final List<Lines.Piece> line = new ArrayList<>();
    private double down;
    private double width;
    private double height;

    private PageText(int number) {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
        setStartPage(number);
        setEndPage(number);
    }

    /** @param number from 1 */
    static LayerText of(PDDocument document, int number) throws IOException {
        PageText page = new PageText(number);
        page.getText(document);
        page.writeLineSeparator();
        return LayerText.of(page.lines.text(), page.lines.words(page.width, page.height));
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.get(0);
        if (line.isEmpty()) {
            down = first.getYDirAdj();
        }
        width = first.getPageWidth();
        height = first.getPageHeight();
        line.add(piece(printable(text), first, positions.get(positions.size() - 1)));
    }

    private static Lines.Piece piece(String text, TextPosition first, TextPosition last) {
        double foot = first.getYDirAdj();
        return new Lines.Piece(
                text, first.getXDirAdj(), foot - first.getHeightDir(), last.getXDirAdj() + last.getWidthDirAdj(), foot);
    }

    @Override
    protected void writeWordSeparator() {
        // pieces stand apart
    }

    @Override
    protected void writeLineSeparator() {
        lines.add(List.copyOf(line), down);
        line.clear();
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
