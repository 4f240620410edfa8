package org.guichet.channel.scan.batch;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Prints separator sheets: a QR code twice, one at the head and one at the foot, so that a fold or a stain costs only one
 * of them, and words that tell a person what the sheet is for.
 */
public final class SeparatorSheets {

    /** Of one order; a pile of more is copied. */
    public static final int MOST = 500;

    /** Points: 6 cm, of which a module has 2 mm, wide enough for a fax. */
    private static final float SIDE = 170;

    private static final float MARGIN = 70;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 0);

    private final String prefix;
    private final String channel;
    private final LocalDate day;

    /**
     * @param prefix by which the channel knows them
     * @param channel that they are for, for the person who has the sheet in hand
     * @param day of printing
     */
    public SeparatorSheets(String prefix, String channel, LocalDate day) {
        this.prefix = prefix;
        this.channel = channel;
        this.day = day;
    }

    /**
     * Writes them as PDF pages, numbered from 1.
     *
     * @param count 1 to {@link #MOST}
     */
    public void print(int count, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= count; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    draw(content, number);
                }
            }
            document.save(out);
        }
    }

    /** What the code of a sheet says: {@code PREFIX:channel:2026-11-22:7}. */
    String payload(int number) {
        return prefix + ":" + channel + ":" + day + ":" + number;
    }

    private void draw(PDPageContentStream content, int number) throws IOException {
        BitMatrix code = code(payload(number));
        float middle = PDRectangle.A4.getWidth() / 2;
        float height = PDRectangle.A4.getHeight();
        draw(content, code, middle - SIDE / 2, height - MARGIN - SIDE);
        draw(content, code, middle - SIDE / 2, MARGIN);
        words(content, FontName.HELVETICA_BOLD, 26, height / 2 + 60, "SÉPARATEUR / SEPARATOR");
        words(content, FontName.HELVETICA, 13, height / 2 + 25, "À placer devant chaque lettre du lot.");
        words(content, FontName.HELVETICA, 13, height / 2 + 5, "Put one in front of each letter of the stack.");
        words(content, FontName.COURIER, 12, height / 2 - 35, payload(number));
    }

    private static void words(PDPageContentStream content, FontName name, float size, float y, String words)
            throws IOException {
        PDFont font = new PDType1Font(name);
        float width = font.getStringWidth(words) / 1000 * size;
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset((PDRectangle.A4.getWidth() - width) / 2, y);
        content.showText(words);
        content.endText();
    }

    private static void draw(PDPageContentStream content, BitMatrix code, float left, float bottom) throws IOException {
        float module = SIDE / code.getWidth();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    content.addRect(left + x * module, bottom + SIDE - (y + 1) * module, module, module);
                }
            }
        }
        content.fill();
    }

    private static BitMatrix code(String payload) {
        try {
            return new MultiFormatWriter().encode(payload, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalStateException("a QR code holds " + payload.length() + " characters", e);
        }
    }
}
