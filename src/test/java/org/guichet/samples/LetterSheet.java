package org.guichet.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Types letters onto A4 sheets, and draws the sheets. Needs no font on the machine. */
final class LetterSheet {

    private static final float MARGIN = 62;
    private static final float LEADING = 15.5f;
    private static final float SIZE = 11;

    private LetterSheet() {}

    static PDDocument typed(String... pages) throws IOException {
        PDDocument document = new PDDocument();
        for (String text : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            type(document, page, text);
        }
        return document;
    }

    private static void type(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
            for (String line : text.split("\n", -1)) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** @param page from 0 */
    static BufferedImage drawn(PDDocument document, int page, int resolution, ImageType type) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, resolution, type);
    }
}
