package org.guichet.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource;

/** Files that somebody made to hurt, or that look as if. Small, and the same each time. */
public final class Hostile {

    private static final int A4_WIDTH = 1654;
    private static final int A4_HEIGHT = 2339;

    private Hostile() {}

    /** Forms that draw forms, ten each, twelve deep: a million million drawings in a few kilobytes. */
    public static byte[] nestedForms() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFormXObject inner = null;
            for (int depth = 0; depth < 12; depth++) {
                inner = form(document, inner);
            }
            PDPage page = page(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(inner);
            }
            return saved(document);
        }
    }

    private static PDFormXObject form(PDDocument document, PDFormXObject inner) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(PDRectangle.A4);
        PDResources resources = new PDResources();
        String drawing = "0 0 m 500 500 l S\n";
        if (inner != null) {
            drawing = ("/" + resources.add(inner).getName() + " Do\n").repeat(10);
        }
        form.setResources(resources);
        try (var out = form.getStream().createOutputStream()) {
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    /** Millions of strokes on one page, compressed to a few kilobytes. */
    public static byte[] pathOperators(int strokes) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDStream content = new PDStream(document);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] curve = "0 0 m 500 900 -400 900 595 842 c 0 842 l S\n".getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < strokes; i++) {
                    out.write(curve);
                }
            }
            page(document).setContents(content);
            return saved(document);
        }
    }

    public static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                page(document);
            }
            return saved(document);
        }
    }

    /** An image of this size, whose bytes are no image. */
    public static byte[] brokenImage(int width, int height, COSName filter) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDStream stream = new PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write(new byte[] {1, 2, 3});
            }
            COSStream image = stream.getCOSObject();
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, width);
            image.setInt(COSName.HEIGHT, height);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            image.setItem(COSName.FILTER, filter);
            PDPage page = page(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(new PDImageXObject(stream, null), 0, 0, 595, 842);
            }
            return saved(document);
        }
    }

    /** A form whose content only its maker's program shows; the page asks to wait. */
    public static byte[] xfa() throws IOException {
        try (PDDocument document = LetterSheet.typed(
                "Please wait...\n\nIf this message is not eventually replaced by the contents of the document, your PDF\n"
                        + "viewer may not be able to display this type of document.")) {
            PDAcroForm form = new PDAcroForm(document);
            PDStream xfa = new PDStream(document);
            try (var out = xfa.createOutputStream()) {
                out.write("<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>".getBytes(StandardCharsets.US_ASCII));
            }
            form.setXFA(new PDXFAResource(xfa.getCOSObject()));
            document.getDocumentCatalog().setAcroForm(form);
            return saved(document);
        }
    }

    /** Dots in a raster, as newspapers print photographs: to an engine a page of letters that are none. */
    public static byte[] halfTone() throws IOException {
        BufferedImage page = new BufferedImage(A4_WIDTH, A4_HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < A4_HEIGHT; y++) {
            for (int x = 0; x < A4_WIDTH; x++) {
                double tone = 2.2 + 1.6 * Math.sin(x / 90.0) * Math.cos(y / 70.0);
                boolean dot = Math.hypot(x % 9 - 4, y % 9 - 4) < tone;
                page.getRaster().setSample(x, y, 0, dot ? 20 : 235);
            }
        }
        return ScanImages.png(page);
    }

    public static byte[] noise() throws IOException {
        Random random = new Random(1);
        BufferedImage page = new BufferedImage(A4_WIDTH, A4_HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < A4_HEIGHT; y++) {
            for (int x = 0; x < A4_WIDTH; x++) {
                page.getRaster().setSample(x, y, 0, random.nextInt(256));
            }
        }
        return ScanImages.png(page);
    }

    /** The directory of a TIFF that claims this size in Group 4 (T.6), and a strip of three bytes. */
    public static byte[] hugeFax(int width, int height) {
        int[][] entries = {
            {256, 4, width},
            {257, 4, height},
            {258, 3, 1},
            {259, 3, 4},
            {262, 3, 0},
            {273, 4, 8},
            {277, 3, 1},
            {278, 4, height},
            {279, 4, 3}
        };
        ByteBuffer tiff = ByteBuffer.allocate(12 + 2 + entries.length * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(12).putInt(0x00FFFFFF);
        tiff.putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1).putInt(entry[2]);
        }
        return tiff.putInt(0).array();
    }

    /** Some bits of it are not what they were. */
    public static byte[] flipped(byte[] good, int seed) {
        Random random = new Random(seed);
        byte[] bad = good.clone();
        for (int i = 0; i < 1 + bad.length / 2_000; i++) {
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bad;
    }

    private static PDPage page(PDDocument document) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return page;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
