package org.guichet.channel.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.guichet.arrival.Digest;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Attachment;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.ContactMode;
import org.guichet.channel.content.ArrivalBuilder;
import org.guichet.submission.Reading;
import org.guichet.submission.Stated;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

    private static final String JSON = "application/json";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=\"--x-42\"";

    // What a form says

    @Test
    void readsAJsonComplaint() throws IOException {
        Submission read = submission(JSON, """
                {"name": "Inès Berthier", "email": "ines@example.fr", "order": "FR-20261", "amount": 42.50,
                 "contactAgreement": true, "subject": "Colis abîmé", "token": "t-1",
                 "narrative": "Le colis est arrivé ouvert.\\r\\nJe veux être remboursée.", "phone": null}""");
        assertThat(read.narrative()).isEqualTo("Le colis est arrivé ouvert.\nJe veux être remboursée.");
        assertThat(read.subject()).isEqualTo("Colis abîmé");
        assertThat(read.externalId()).isEqualTo("t-1");
        assertThat(read.mode()).isEqualTo(ContactMode.WRITTEN);
        assertThat(read.from()).containsExactly("ines@example.fr");
        assertThat(read.stated())
                .containsExactly(
                        new Stated("name", "Inès Berthier"),
                        new Stated("email", "ines@example.fr"),
                        new Stated("order", "FR-20261"),
                        new Stated("amount", "42.50"),
                        new Stated("contactAgreement", "true"));
        assertThat(read.flags()).isEmpty();
    }

    @Test
    void readsAUrlEncodedComplaint() throws IOException {
        Submission read =
                submission(URL_ENCODED, "email=a%40example.org&narrative=Caf%C3%A9+froid%0D%0A100%25+vrai&empty=&x");
        assertThat(read.narrative()).isEqualTo("Café froid\n100% vrai");
        assertThat(read.stated()).containsExactly(new Stated("email", "a@example.org"));
    }

    @Test
    void keepsFieldsThatNobodyAskedFor() throws IOException {
        assertThat(submission(JSON, "{\"phone\":\"01632 960123\",\"narrative\":\"Cold.\",\"meterId\":\"M-7\"}")
                        .stated("meterId"))
                .contains("M-7");
    }

    @Test
    void readsADayWrittenTheFrenchWay() throws IOException {
        assertThat(submission(JSON, complaint("\"occurredOn\":\"20/11/2026\"")).stated("occurredOn"))
                .contains("2026-11-20");
    }

    // Files

    @Test
    void keepsEveryFileOfAMultipartFormUnderOneName() throws IOException {
        byte[] binary = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, '-', '-', '\r', (byte) 0xff};
        Submission read = readable(web(
                MULTIPART,
                multipart(
                        MULTIPART_FIELDS, filePart("première photo.png", binary), filePart("b.txt", new byte[] {'o', 'k'
                        }))));
        assertThat(read.narrative()).isEqualTo("Déçu,\nvraiment.");
        assertThat(read.attachments())
                .extracting(Attachment::name, Attachment::detectedType, Attachment::size, Attachment::sha256)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "première photo.png", "image/png", 13L, Digest.sha256(binary)),
                        org.assertj.core.groups.Tuple.tuple(
                                "b.txt", "text/plain", 2L, Digest.sha256(new byte[] {'o', 'k'})));
        assertThat(read.attachments().get(0).declaredType()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=\"../../etc/cron.d/x.pdf\" | x.pdf",
                "filename=\"C:\\Documents\\facture.pdf\" | facture.pdf",
                "filename=\"re%C3%A7u.pdf\" | reçu.pdf",
                "filename=\"le \\\"vrai\\\" reçu.pdf\" | le \"vrai\" reçu.pdf",
                "filename=\"x.pdf\"; filename*=UTF-8''re%C3%A7u.pdf | reçu.pdf",
                "filename=plain.pdf | plain.pdf",
            })
    void cleansTheNamesOfFiles(String parameter, String name) throws IOException {
        byte[] part =
                ("Content-Disposition: form-data; name=\"files\"; " + parameter + "\r\n\r\n%PDF-1.4").getBytes(UTF_8);
        assertThat(readable(web(MULTIPART, multipart(MULTIPART_FIELDS, part))).attachments())
                .extracting(Attachment::name)
                .containsExactly(name);
    }

    @Test
    void aFileFieldWithoutAFileIsNoFile() throws IOException {
        assertThat(readable(web(MULTIPART, multipart(MULTIPART_FIELDS, filePart("", new byte[0]))))
                        .attachments())
                .isEmpty();
    }

    @Test
    void readsFieldsOfAnOldBrowserThatSendsWindows1252() throws IOException {
        byte[] part =
                "Content-Disposition: form-data; name=\"site\"\r\n\r\nNîmes".getBytes(Charset.forName("windows-1252"));
        assertThat(readable(web(MULTIPART, multipart(MULTIPART_FIELDS, part))).stated("site"))
                .contains("Nîmes");
    }

    @Test
    void measuresBase64FilesOfAJsonComplaint() throws IOException {
        Submission read = submission(
                JSON,
                complaint(
                        "\"files\":[{\"name\":\"a/../n.pdf\",\"mediaType\":\"application/pdf\",\"content\":\"JVBERi0xLjQ=\"}]"));
        assertThat(read.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("n.pdf");
            assertThat(file.detectedType()).isEqualTo("application/pdf");
            assertThat(file.size()).isEqualTo(8);
            assertThat(file.sha256()).isEqualTo(Digest.sha256("%PDF-1.4".getBytes(UTF_8)));
        });
    }

    // At the counter

    @Test
    void whatIsSaidAtTheCounterIsOralUnlessALetterWasHandedOver() throws IOException {
        assertThat(readable(counter(complaint("\"staff\":\"a.morel\""))).mode()).isEqualTo(ContactMode.ORAL);
        assertThat(readable(counter(complaint("\"mode\":\"written\""))).mode()).isEqualTo(ContactMode.WRITTEN);
        assertThat(readable(counter(complaint("\"staff\":\"a.morel\""))).stated("staff"))
                .contains("a.morel");
    }

    @Test
    void atTheCounterTheComplainantNeedNotBeReachable() throws IOException {
        assertThat(readable(counter("{\"narrative\":\"The lift is out of order again.\"}"))
                        .narrative())
                .isEqualTo("The lift is out of order again.");
    }

    // What cannot be accepted

    @Test
    void namesEveryProblemAndNoValue() throws IOException {
        Reading.Unreadable refused = unreadable(
                web(JSON, "{\"email\":\"jean at example\",\"narrative\":\" \",\"occurredOn\":\"2026-11-24\"}"));
        assertThat(refused.reason()).isEqualTo(ReasonCode.NOTHING_SAID);
        assertThat(refused.detail())
                .contains("narrative", "email", "occurredOn")
                .doesNotContain("jean");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"narrative\":\"Cold.\"} | NO_WAY_TO_REACH",
                "{\"narrative\":\"Cold.\",\"phone\":\"none\"} | NO_WAY_TO_REACH",
                "{\"email\":\"a@example.org\"} | NOTHING_SAID",
                "{\"narrative\":\"Cold.\",\"email\":\"a@b@example.org\"} | INVALID_FIELD",
                "{\"narrative\":\"Cold.\",\"email\":\"a@example.org\",\"occurredOn\":\"2026-02-30\"} | INVALID_FIELD",
                "{\"narrative\":\"Cold.\",\"email\":\"a@example.org\",\"occurredOn\":\"2026-11-24\"} | INVALID_FIELD",
                "{\"narrative\":{\"a\":1}} | INVALID_FIELD",
                "{\"narrative\":\"Cold.\",\"files\":[{\"content\":\"*\"}]} | INVALID_FIELD",
                "{\"narrative\":\"Cold.\",\"files\":\"x\"} | INVALID_FIELD",
                "{\"narrative\":\"Cold | MALFORMED",
                "{\"narrative\":\"Cold.\"} {} | MALFORMED",
                "{\"narrative\":\"Cold.\",\"narrative\":\"Hot.\"} | MALFORMED",
                "[1] | MALFORMED",
                "Cold. | MALFORMED",
                "{\"narrative\":[[[[[[[[[[[[[[\"x\"]]]]]]]]]]]]]]} | INVALID_FIELD",
            })
    void refusesWithAReason(String body, ReasonCode reason) throws IOException {
        assertThat(unreadable(web(JSON, body)).reason()).isEqualTo(reason);
    }

    @Test
    void todayOfTheComplainantIsNotTheFuture() throws IOException {
        assertThat(submission(JSON, complaint("\"occurredOn\":\"2026-11-23\"")).stated("occurredOn"))
                .contains("2026-11-23");
    }

    @Test
    void anEmptyBodyIsEmpty() throws IOException {
        assertThat(unreadable(web(MULTIPART, "")).reason()).isEqualTo(ReasonCode.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "----x-42\r\nContent-Disposition: form-data; name=\"narrative\"\r\n\r\nCut off he",
                "no boundary at all",
                "----x-42\r\nContent-Disposition: form-data\r\n\r\nnameless\r\n----x-42--\r\n",
                "----x-42\r\nContent-Disposition: form-data; name=\"n\"\r\nContent-Type: multipart/mixed;"
                        + " boundary=y\r\n\r\n--y\r\n\r\nx\r\n--y--\r\n----x-42--\r\n",
            })
    void aBrokenMultipartBodyIsMalformed(String body) throws IOException {
        assertThat(unreadable(web(MULTIPART, body)).reason()).isEqualTo(ReasonCode.MALFORMED);
    }

    @Test
    void aMultipartBodyWithoutABoundaryIsMalformed() throws IOException {
        assertThat(unreadable(web("multipart/form-data", "x")).reason()).isEqualTo(ReasonCode.MALFORMED);
    }

    @Test
    void anotherMediaTypeIsUnsupported() throws IOException {
        assertThat(unreadable(web("text/plain", "Cold.")).reason()).isEqualTo(ReasonCode.UNSUPPORTED_FORMAT);
    }

    // Limits

    @Test
    void refusesMoreThanTheLimits() throws IOException {
        FormLimits limits = new FormLimits(1000, 3, 20, 10, 1);
        assertThat(limited(limits, "{\"narrative\":\"" + "x".repeat(21) + "\"}"))
                .isEqualTo(ReasonCode.TOO_LARGE);
        assertThat(limited(limits, "{\"" + "n".repeat(11) + "\":\"x\"}")).isEqualTo(ReasonCode.TOO_LARGE);
        assertThat(limited(limits, " ".repeat(1001))).isEqualTo(ReasonCode.TOO_LARGE);
        assertThat(limited(limits, "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}")).isEqualTo(ReasonCode.TOO_MANY_PARTS);
        assertThat(limited(limits, "{\"files\":[{\"content\":\"\"},{\"content\":\"\"}]}"))
                .isEqualTo(ReasonCode.TOO_MANY_PARTS);
    }

    @Test
    void refusesAMultipartFieldThatIsTooLong() throws IOException {
        byte[] part = ("Content-Disposition: form-data; name=\"site\"\r\n\r\n" + "é".repeat(100_001)).getBytes(UTF_8);
        assertThat(unreadable(web(MULTIPART, multipart(MULTIPART_FIELDS, part))).reason())
                .isEqualTo(ReasonCode.TOO_LARGE);
    }

    // Builders

    private static final byte[] MULTIPART_FIELDS =
            ("Content-Disposition: form-data; name=\"email\"\r\n\r\na@example.org\r\n"
                            + "----x-42\r\nContent-Disposition: form-data; name=\"narrative\"\r\n\r\nDéçu,\r\nvraiment.")
                    .getBytes(UTF_8);

    private static byte[] filePart(String name, byte[] content) {
        byte[] header = ("Content-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(UTF_8);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(header);
        part.writeBytes(content);
        return part.toByteArray();
    }

    private static byte[] multipart(byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes("----x-42\r\n".getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(part);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("----x-42--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static String complaint(String member) {
        return "{\"email\":\"a@example.org\",\"narrative\":\"Cold.\"," + member + "}";
    }

    private static Submission submission(String mediaType, String body) throws IOException {
        return readable(web(mediaType, body));
    }

    private static Submission readable(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).submission();
    }

    private static Reading.Unreadable unreadable(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return (Reading.Unreadable) reading;
    }

    private static ReasonCode limited(FormLimits limits, String body) throws IOException {
        RawContent content = RawContent.of(body.getBytes(UTF_8));
        ArrivalBuilder arrival = ArrivalBuilder.of(ChannelKind.WEB_FORM).mediaType(JSON);
        return unreadable(FormReader.webForm(limits).read(arrival.build(content), content))
                .reason();
    }

    private static Reading counter(String body) throws IOException {
        RawContent content = RawContent.of(body.getBytes(UTF_8));
        ArrivalBuilder arrival = ArrivalBuilder.of(ChannelKind.COUNTER).mediaType(JSON);
        return FormReader.counter(FormLimits.DEFAULT).read(arrival.build(content), content);
    }

    private static Reading web(String mediaType, String body) throws IOException {
        return web(mediaType, body.getBytes(UTF_8));
    }

    private static Reading web(String mediaType, byte[] body) throws IOException {
        RawContent content = RawContent.of(body);
        ArrivalBuilder arrival = ArrivalBuilder.of(ChannelKind.WEB_FORM).mediaType(mediaType);
        return FormReader.webForm(FormLimits.DEFAULT).read(arrival.build(content), content);
    }
}
