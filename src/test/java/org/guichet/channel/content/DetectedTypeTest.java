package org.guichet.channel.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectedTypeTest {

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, application/pdf",
        "GIF89a, image/gif",
        "RIFF0000WEBP, image/webp",
        "RIFF0000WAVE, audio/wav",
        "0000ftypheic, image/heic",
        "0000ftypisom, video/mp4",
        "{\\rtf1, application/rtf",
        "<!DOCTYPE html><p>x, text/html",
        "<?xml version='1.0'?><a/>, application/xml",
        "WEBVTT, text/vtt",
        "BEGIN:VCALENDAR, text/calendar",
        "Bonjour, text/plain",
    })
    void knowsTheTypeByTheFirstBytes(String head, String mediaType) {
        assertThat(DetectedType.of(head.getBytes(UTF_8))).isEqualTo(mediaType);
    }

    @Test
    void knowsBinaryHeadersThatNoTextHas() {
        assertThat(DetectedType.of("\u0089PNG\r\n\u001a\n\0\0".getBytes(ISO_8859_1)))
                .isEqualTo("image/png");
        assertThat(DetectedType.of("\u00ff\u00d8\u00ff\u00e0\0\u0010".getBytes(ISO_8859_1)))
                .isEqualTo("image/jpeg");
        assertThat(DetectedType.of("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1)))
                .isEqualTo("application/x-ole-storage");
        assertThat(DetectedType.of("MZ\u0090\0\u0003".getBytes(ISO_8859_1)))
                .isEqualTo("application/vnd.microsoft.portable-executable");
    }

    @Test
    void aSentenceThatBeginsLikeAPictureIsText() {
        assertThat(DetectedType.of("BMW garage, Lyon".getBytes(UTF_8))).isEqualTo("text/plain");
        assertThat(DetectedType.of("MZ-400 est en panne".getBytes(UTF_8))).isEqualTo("text/plain");
    }

    @Test
    void tellsOfficeDocumentsFromOtherZipFiles() throws IOException {
        assertThat(DetectedType.of(zip("word/document.xml")))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(DetectedType.of(zip("photos/one.jpg"))).isEqualTo("application/zip");
    }

    @Test
    void readsTheTypeThatAnOpenDocumentStates() throws IOException {
        assertThat(DetectedType.of(openDocument())).isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @Test
    void bytesThatNoRuleKnowsAreSaidToBeUnknown() {
        assertThat(DetectedType.of(new byte[0])).isEqualTo(DetectedType.UNKNOWN);
        assertThat(DetectedType.of(new byte[] {1, 2, 3, 0, 5, 6})).isEqualTo(DetectedType.UNKNOWN);
    }

    @Test
    void aCharacterCutAtTheEndOfTheHeadIsStillText() {
        String text = "é".repeat(DetectedType.HEAD);
        assertThat(DetectedType.of(("x" + text).getBytes(UTF_8))).isEqualTo("text/plain");
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument() throws IOException {
        byte[] type = "application/vnd.oasis.opendocument.text".getBytes(UTF_8);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        CRC32 crc = new CRC32();
        crc.update(type);
        entry.setCrc(crc.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(type);
        }
        return bytes.toByteArray();
    }
}
