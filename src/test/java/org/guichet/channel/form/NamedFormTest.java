package org.guichet.channel.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Attachment;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.content.ArrivalBuilder;
import org.guichet.submission.Reading;
import org.guichet.submission.Stated;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;

/** A form with field names of its own, read with those that its arrival carries. */
class NamedFormTest {

    private static final FormNames NAMES =
            FormNames.parse("message=narrative, votre_nom=name, courriel=email, n_commande=order, survenu=occurredOn");

    @Test
    void inJson() throws IOException {
        isUnderstood(submission("application/json", """
                {"votre_nom": "Inès Berthier", "courriel": "ines@example.fr", "n_commande": 20261, "newsletter": "non",
                 "message": "Le colis est arrivé ouvert."}"""));
    }

    @Test
    void urlEncoded() throws IOException {
        isUnderstood(submission(
                "application/x-www-form-urlencoded",
                "votre_nom=In%C3%A8s+Berthier&courriel=ines%40example.fr&n_commande=20261&newsletter=non"
                        + "&message=Le+colis+est+arriv%C3%A9+ouvert."));
    }

    @Test
    void inMultipart() throws IOException {
        Submission read = submission("multipart/form-data; boundary=x7", """
                --x7
                Content-Disposition: form-data; name="votre_nom"

                Inès Berthier
                --x7
                Content-Disposition: form-data; name="courriel"

                ines@example.fr
                --x7
                Content-Disposition: form-data; name="n_commande"

                20261
                --x7
                Content-Disposition: form-data; name="newsletter"

                non
                --x7
                Content-Disposition: form-data; name="message"

                Le colis est arrivé ouvert.
                --x7
                Content-Disposition: form-data; name="piece_jointe"; filename="photo.txt"

                une photo
                --x7--
                """.replace("\n", "\r\n"));
        isUnderstood(read);
        assertThat(read.attachments()).extracting(Attachment::name).containsExactly("photo.txt");
    }

    private static void isUnderstood(Submission read) {
        assertThat(read.narrative()).isEqualTo("Le colis est arrivé ouvert.");
        assertThat(read.from()).containsExactly("ines@example.fr");
        assertThat(read.stated())
                .as("what the channel does not name is kept as it is")
                .containsExactly(
                        new Stated("name", "Inès Berthier"),
                        new Stated("email", "ines@example.fr"),
                        new Stated("order", "20261"),
                        new Stated("newsletter", "non"));
    }

    @Test
    void ourOwnNamesAreUnderstoodBesides() throws IOException {
        assertThat(submission("application/json", "{\"narrative\":\"Cassé.\",\"courriel\":\"a@example.fr\"}")
                        .narrative())
                .isEqualTo("Cassé.");
    }

    @Test
    void anOperatorReadsTheNamesOfTheForm() throws IOException {
        Reading read = read("application/json", "{\"survenu\":\"hier\"}", Map.of());

        assertThat(read).isInstanceOfSatisfying(Reading.Unreadable.class, why -> {
            assertThat(why.reason()).isEqualTo(ReasonCode.NOTHING_SAID);
            assertThat(why.detail()).contains("message: says nothing; courriel: missing", "survenu: not a date");
        });
    }

    /** Corrections speak of our fields, whatever the form calls them. */
    @Test
    void whatAPersonStatesStandsInsteadOfTheFormsField() throws IOException {
        Reading read = read(
                "application/json",
                "{\"message\":\"Cassé.\",\"courriel\":\"pas-une-adresse\"}",
                Map.of("corrected:email", "ines@example.fr"));

        assertThat(((Reading.Readable) read).submission().stated())
                .containsExactly(new Stated("email", "ines@example.fr"));
    }

    private static Submission submission(String mediaType, String body) throws IOException {
        Reading read = read(mediaType, body, Map.of());
        assertThat(read).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) read).submission();
    }

    private static Reading read(String mediaType, String body, Map<String, String> details) throws IOException {
        RawContent content = RawContent.of(body.getBytes(UTF_8));
        ArrivalBuilder arrival = ArrivalBuilder.of(ChannelKind.WEB_FORM).mediaType(mediaType);
        NAMES.details().forEach(arrival::detail);
        details.forEach(arrival::detail);
        Arrival built = arrival.build(content);
        return FormReader.webForm(FormLimits.DEFAULT).read(built, content);
    }
}
