package org.guichet.channel.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.guichet.arrival.Digest;
import org.guichet.arrival.RawContent;
import org.junit.jupiter.api.Test;

/** The bytes of a file that came with a form can be had again. */
class FormFileTest {

    private static final byte[] RECEIPT = "%PDF-1.7 receipt".getBytes(StandardCharsets.UTF_8);

    private final FormReader reader = FormReader.webForm(FormLimits.DEFAULT);

    @Test
    void ofAFormThatABrowserSent() throws IOException {
        String form = """
                --x7
                Content-Disposition: form-data; name="complaint"

                My parcel is lost.
                --x7
                Content-Disposition: form-data; name="file"; filename="other.txt"
                Content-Type: text/plain

                something else
                --x7
                Content-Disposition: form-data; name="file"; filename="receipt.pdf"
                Content-Type: application/pdf

                %PDF-1.7 receipt
                --x7--
                """.replace("\n", "\r\n");

        assertThat(file(form)).isEqualTo(RECEIPT);
    }

    @Test
    void ofAFormInJson() throws IOException {
        String content = Base64.getEncoder().encodeToString(RECEIPT);

        assertThat(file("{\"complaint\": \"Lost.\", \"files\": [{\"name\": \"receipt.pdf\", \"content\": \"" + content
                        + "\"}]}"))
                .isEqualTo(RECEIPT);
    }

    @Test
    void notOfOneThatDidNotCome() throws IOException {
        RawContent form = RawContent.of("{\"complaint\": \"Lost.\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(reader.attachment(form, Digest.sha256(RECEIPT))).isEmpty();
    }

    private byte[] file(String form) throws IOException {
        return reader.attachment(RawContent.of(form.getBytes(StandardCharsets.UTF_8)), Digest.sha256(RECEIPT))
                .orElseThrow();
    }
}
