package org.guichet.channel.scan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentFormatTest {

    @Test
    void knowsAFileByItsFirstBytes() {
        assertThat(of("%PDF-1.7 ...")).contains(DocumentFormat.PDF);
        assertThat(of("II*\0...")).contains(DocumentFormat.TIFF);
        assertThat(of("MM\0*...")).contains(DocumentFormat.TIFF);
        assertThat(of("\u00ff\u00d8\u00ff\u00e0...")).contains(DocumentFormat.JPEG);
        assertThat(of("II+\0...")).contains(DocumentFormat.TIFF);
        assertThat(of("GIF89a...")).contains(DocumentFormat.GIF);
        assertThat(of("RIFF\1\2\3\4WEBPVP8 ")).contains(DocumentFormat.WEBP);
        assertThat(of("\0\0\0\30ftypheic\0\0\0\0mif1heic")).contains(DocumentFormat.HEIC);
        assertThat(of("\u0089PNG\r\n\u001a\n...")).contains(DocumentFormat.PNG);
    }

    @Test
    void knowsAPdfBehindSomeRubbish() {
        assertThat(of("\r\n".repeat(40) + "%PDF-1.4")).contains(DocumentFormat.PDF);
    }

    @Test
    void doesNotTakeALetterThatBeginsWithTheLettersBmForABitmap() {
        assertThat(of("BM Conseil, 12 rue des Lilas, 69003 Lyon")).isEmpty();
    }

    @Test
    void knowsNothingInAnEmptyOrShortFile() {
        assertThat(of("")).isEmpty();
        assertThat(of("%PD")).isEmpty();
    }

    private static java.util.Optional<DocumentFormat> of(String head) {
        return DocumentFormat.of(head.getBytes(StandardCharsets.ISO_8859_1));
    }
}
