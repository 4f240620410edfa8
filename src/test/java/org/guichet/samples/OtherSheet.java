package org.guichet.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.rendering.ImageType;

/** Sets an {@link OtherLetter} on an A4 sheet. */
final class OtherSheet {

    private static final float LEADING = 1.28f;
    private static final float TOP = 52;

    private final OtherLetter letter;
    private final PDFont font;
    private final PDPageContentStream content;
    private float y = PDRectangle.A4.getHeight() - TOP;

    private OtherSheet(OtherLetter letter, PDPageContentStream content) {
        this.letter = letter;
        this.font = new PDType1Font(letter.font());
        this.content = content;
    }

    /** Bytes 0 black to 255 white. */
    static BufferedImage drawn(OtherLetter letter, int resolution) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                new OtherSheet(letter, content).set();
            }
            return LetterSheet.drawn(document, 0, resolution, ImageType.GRAY);
        }
    }

    private void set() throws IOException {
        for (String line : letter.text().split("\n", -1)) {
            if (line.startsWith(">")) {
                line(line.substring(1), PDRectangle.A4.getWidth() * 0.54f);
            } else if (line.startsWith("^")) {
                line(line.substring(1), (PDRectangle.A4.getWidth() - width(line.substring(1))) / 2);
            } else if (line.startsWith("|")) {
                row(line.substring(1).split("\\|", -1));
            } else {
                for (String wrapped : wrapped(line)) {
                    line(wrapped, letter.margin());
                }
            }
        }
    }

    private void row(String[] cells) throws IOException {
        float step = (PDRectangle.A4.getWidth() - 2 * letter.margin()) / cells.length;
        for (int i = 0; i < cells.length; i++) {
            show(cells[i], letter.margin() + i * step);
        }
        y -= letter.size() * LEADING;
    }

    private void line(String words, float x) throws IOException {
        show(words, x);
        y -= letter.size() * (words.isEmpty() ? 0.8f : LEADING);
    }

    private void show(String words, float x) throws IOException {
        if (!words.isEmpty()) {
            content.beginText();
            content.setFont(font, letter.size());
            content.newLineAtOffset(x, y);
            content.showText(words);
            content.endText();
        }
    }

    private List<String> wrapped(String paragraph) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) > PDRectangle.A4.getWidth() - 2 * letter.margin()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String words) throws IOException {
        return font.getStringWidth(words) / 1000 * letter.size();
    }
}
