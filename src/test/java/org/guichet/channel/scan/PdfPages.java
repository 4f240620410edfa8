package org.guichet.channel.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.guichet.samples.ScanSamples;

/** PDFs with something the matter. */
final class PdfPages {

    private PdfPages() {}

    static byte[] blank(int pages) throws IOException {
        return changed(new PDDocument(), document -> {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
        });
    }

    /** A scan with invisible text behind it, as scanners with their own recognition write it. */
    static byte[] scanWithLayer(String letter, String layer) throws IOException {
        return changed(Loader.loadPDF(ScanSamples.imageOnly(letter)), document -> {
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginText();
                content.setRenderingMode(RenderingMode.NEITHER);
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                content.setLeading(12);
                content.newLineAtOffset(60, 780);
                for (String line : layer.split("\n", -1)) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        });
    }

    /** A second page that holds an image of this size, whose bytes are no image. */
    static byte[] withBrokenImage(byte[] pdf, int width, int height, COSName filter) throws IOException {
        return changed(Loader.loadPDF(pdf), document -> {
            PDStream stream = new PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write(new byte[] {1, 2, 3});
            }
            stream.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
            stream.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            stream.getCOSObject().setInt(COSName.WIDTH, width);
            stream.getCOSObject().setInt(COSName.HEIGHT, height);
            stream.getCOSObject().setInt(COSName.BITS_PER_COMPONENT, 8);
            stream.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            stream.getCOSObject().setItem(COSName.FILTER, filter);
            PDImageXObject image = new PDImageXObject(stream, null);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 595, 842);
            }
        });
    }

    /** A second page that draws for a very long time, in a few kilobytes. */
    static byte[] withEndlessDrawing(byte[] pdf) throws IOException {
        return changed(Loader.loadPDF(pdf), document -> {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] curve =
                        "0 0 m 500 900 -400 900 595 842 c 0 842 l 595 0 l S\n".getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 3_000_000; i++) {
                    out.write(curve);
                }
            }
            page.setContents(content);
        });
    }

    private interface Change {
        void apply(PDDocument document) throws IOException;
    }

    private static byte[] changed(PDDocument document, Change change) throws IOException {
        try (document) {
            change.apply(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
