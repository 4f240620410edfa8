package org.guichet.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.guichet.channel.scan.batch.SeparatorSheets;

/** Stacks of letters as a scanner makes one file of them. */
public final class Stacks {

    private Stacks() {}

    /**
     * Letters as pictures, a printed separator sheet in front of each.
     *
     * @param letters each the pages of one; an empty text is a blank page
     * @param blankBacks whether the scanner saw the backs of the sheets too
     */
    public static byte[] separated(List<List<String>> letters, boolean blankBacks) throws IOException {
        try (PDDocument stack = new PDDocument()) {
            for (List<String> letter : letters) {
                append(stack, separator());
                if (blankBacks) {
                    append(stack, ScanSamples.imageOnly(""));
                }
                append(stack, ScanSamples.imageOnly(letter.toArray(String[]::new)));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            stack.setDocumentId(20261122L);
            stack.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Documents one behind the other, as one. */
    public static byte[] joined(byte[]... documents) throws IOException {
        try (PDDocument stack = new PDDocument()) {
            for (byte[] document : documents) {
                append(stack, document);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            stack.setDocumentId(20261122L);
            stack.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** A printed separator sheet. */
    public static byte[] separator() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        new SeparatorSheets("GUICHET-SEP", "scanner-hq", LocalDate.of(2026, 11, 22)).print(1, sheet);
        return sheet.toByteArray();
    }

    private static void append(PDDocument stack, byte[] pdf) throws IOException {
        try (PDDocument pages = Loader.loadPDF(pdf)) {
            new PDFMergerUtility().appendDocument(stack, pages);
        }
    }
}
