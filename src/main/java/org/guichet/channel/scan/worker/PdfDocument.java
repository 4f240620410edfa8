package org.guichet.channel.scan.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.image.Gray;
import org.guichet.channel.scan.image.Grays;
import org.guichet.channel.scan.image.Ink;
import org.guichet.channel.scan.wire.DocumentFormat;

/** A PDF: each page by its text layer where that can be trusted, else as a picture. */
final class PdfDocument implements ScannedDocument {

    private static final int RESOLUTION = 300;
    private static final int FOR_A_PERSON = 150;
    private static final int COARSEST = 100;

    /** Dots per inch at which codes of a printed sheet are read. */
    private static final int LOOKING = 200;

    /** Characters; no sheet that separates says more. */
    private static final int MUCH_TEXT = 500;

    private static final float POINTS_PER_INCH = 72;

    /** Pixels of the long side: larger sheets are drawn at a lower resolution. */
    private static final int LONG_SIDE = 4200;

    /** Characters that a text layer must have to be taken without looking at the picture. */
    private static final int ENOUGH_TEXT = 50;

    /** Share of the page that images may cover for its text layer to be taken. */
    private static final double MOSTLY_IMAGE = 0.8;

    /** Share of ink below which it is worth asking whether an image is missing. */
    private static final double NEARLY_WHITE = 0.001;

    private final PDDocument document;
    private final boolean truncated;
    private final long mostPixels;

    private PdfDocument(PDDocument document, boolean truncated, long mostPixels) {
        this.document = document;
        this.truncated = truncated;
        this.mostPixels = mostPixels;
    }

    static Opening open(byte[] content, long mostPixels) {
        try {
            PDDocument document = Loader.loadPDF(content);
            if (isShownOnlyByItsMaker(document)) {
                document.close();
                return new Opening.Refused(
                        ReasonCode.UNSUPPORTED_FORMAT,
                        "The PDF is an XFA form, whose pages no other program than its maker's can show.");
            }
            boolean truncated = !Completeness.isComplete(DocumentFormat.PDF, content);
            return new Opening.Opened(new PdfDocument(document, truncated, mostPixels));
        } catch (InvalidPasswordException e) {
            return new Opening.Refused(ReasonCode.ENCRYPTED, "The PDF asks for a password.");
        } catch (IOException | RuntimeException e) {
            return new Opening.Refused(
                    Completeness.reasonFor(DocumentFormat.PDF, content), "The PDF has no readable structure.");
        }
    }

    /** Its only page asks to wait, which is nobody's complaint (XFA 3.3, dynamic forms). */
    private static boolean isShownOnlyByItsMaker(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        return form != null && form.xfaIsDynamic();
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public boolean truncated() {
        return truncated;
    }

    @Override
    public PageContent page(int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        PageImages images = PageImages.of(page);
        if (images.largest() > mostPixels) {
            return new PageContent.Unusable(
                    ReasonCode.TOO_LARGE, "An image of " + images.largest() / 1_000_000 + " megapixels in the PDF.");
        }
        LayerText text = PageText.of(document, number);
        if (text.text().length() >= ENOUGH_TEXT && images.covered() <= MOSTLY_IMAGE) {
            return new PageContent.TextLayer(text);
        }
        Gray drawn = Grays.of(drawn(number, page, resolution(images)));
        boolean undecoded = Ink.share(drawn) < NEARLY_WHITE && !images.allDecode();
        return new PageContent.Picture(drawn, text.text().isEmpty() ? null : text, undecoded, false);
    }

    @Override
    public PageContent picture(int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        long largest = PageImages.of(page).largest();
        return largest > mostPixels
                ? new PageContent.Unusable(ReasonCode.TOO_LARGE, "An image of " + largest / 1_000_000 + " megapixels.")
                : new PageContent.Picture(Grays.of(drawn(number, page, FOR_A_PERSON)), null, false, false);
    }

    /** A sheet that separates has words too, and as a file of its own they are a text layer. */
    @Override
    public Optional<Gray> look(int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        PageImages images = PageImages.of(page);
        if (images.largest() > mostPixels
                || PageText.of(document, number).text().length() > MUCH_TEXT) {
            return Optional.empty();
        }
        Gray drawn = Grays.of(drawn(number, page, Math.min(LOOKING, resolution(images))));
        return Ink.share(drawn) < NEARLY_WHITE && !images.allDecode() ? Optional.empty() : Optional.of(drawn);
    }

    /** A scan is drawn as finely as it was scanned: drawing it finer only blurs its letters. */
    private static double resolution(PageImages images) {
        boolean scan = images.covered() > MOSTLY_IMAGE;
        return scan ? Math.min(RESOLUTION, Math.max(COARSEST, images.resolution())) : RESOLUTION;
    }

    private BufferedImage drawn(int number, PDPage page, double wanted) throws IOException {
        PDRectangle sheet = page.getCropBox();
        float longSide = Math.max(1, Math.max(sheet.getWidth(), sheet.getHeight()) * page.getUserUnit());
        float resolution = Math.min((float) wanted, LONG_SIDE * POINTS_PER_INCH / longSide);
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImageWithDPI(number - 1, resolution, ImageType.GRAY);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
