package org.guichet.channel.email.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.guichet.arrival.Digest;
import org.guichet.arrival.RawContent;
import org.guichet.cases.Attachment;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.EmailReader;
import org.guichet.channel.email.Mails;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;

class OutlookMessageTest {

    private static final Instant SENT = Instant.parse("2026-03-09T17:05:00Z");
    private static final byte[] PICTURE = "\u0089PNG\r\n\u001a\nnot much".getBytes(StandardCharsets.ISO_8859_1);

    private static final Consumer<OutlookFile.Folder> KETTLE = message -> message.string(0x001A, "IPM.Note")
            .string(0x0037, "Bouilloire dangereuse")
            .string(0x0042, "Élodie Marchand")
            .string(0x5D02, "elodie.marchand@example.fr")
            .string(0x1035, "<bouilloire@example.fr>")
            .string(0x1000, "La bouilloire a pris feu.\r\nJe veux être remboursée.")
            .time(0x0039, SENT)
            .recipient(to -> to.string(0x3001, "Service client").string(0x39FE, "service@example.org"))
            .attachment(picture -> picture.string(0x3707, "bouilloire brûlée.png")
                    .string(0x370E, "image/png")
                    .binary(0x3701, PICTURE));

    @Test
    void readsAFileSavedByOutlookAsTheMailThatItWas() {
        Submission submission = Mails.submission(OutlookFile.of(KETTLE));

        assertThat(submission.subject()).isEqualTo("Bouilloire dangereuse");
        assertThat(submission.text()).isEqualTo("La bouilloire a pris feu.\nJe veux être remboursée.");
        assertThat(submission.from()).containsExactly("Élodie Marchand <elodie.marchand@example.fr>");
        assertThat(submission.to()).containsExactly("Service client <service@example.org>");
        assertThat(submission.sentAt()).isEqualTo(SENT);
        assertThat(submission.externalId()).isEqualTo("bouilloire@example.fr");
        assertThat(submission.attachments()).singleElement().satisfies(picture -> {
            assertThat(picture.name()).isEqualTo("bouilloire brûlée.png");
            assertThat(picture.declaredType()).isEqualTo("image/png");
            assertThat(picture.sha256()).isEqualTo(Digest.sha256(PICTURE));
        });
    }

    @Test
    void theHeaderThatTravelledOutranksTheProperties() {
        byte[] file = OutlookFile.of(message -> KETTLE.accept(message.string(
                0x007D,
                "From: Elodie <elodie@example.org>\r\nDate: Mon, 9 Mar 2026 12:00:00 +0000\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n")));

        Submission submission = Mails.submission(file);

        assertThat(submission.from()).containsExactly("Elodie <elodie@example.org>");
        assertThat(submission.sentAt()).isEqualTo(Instant.parse("2026-03-09T12:00:00Z"));
        assertThat(submission.subject()).isEqualTo("Bouilloire dangereuse");
        assertThat(submission.attachments()).hasSize(1);
    }

    @Test
    void aPropertyCannotAddAHeaderField() {
        Submission submission = Mails.submission(
                OutlookFile.of(message -> message.string(0x0037, "Hello\r\nFrom: boss@example.org\r\nX-Loop: 1")
                        .string(0x1000, "Text.")));

        assertThat(submission.from()).isEmpty();
        assertThat(submission.subject()).isEqualTo("Hello From: boss@example.org X-Loop: 1");
    }

    @Test
    void readsTheHtmlWhereThereIsNoPlainText() {
        Submission submission = Mails.submission(OutlookFile.of(message -> message.string(0x0037, "Lampe")
                .number(0x3FDE, 1250)
                .binary(
                        0x1013,
                        "<p>Lampa nie dzia\u0142a.</p>".getBytes(java.nio.charset.Charset.forName("windows-1250")))));

        assertThat(submission.text()).isEqualTo("Lampa nie działa.");
    }

    @Test
    void unwrapsAMailThatOnlyCarriesOne() {
        Submission submission = Mails.submission(carrying("", OutlookFile.of(KETTLE)));

        assertThat(submission.senders().get(0).email()).isEqualTo("elodie.marchand@example.fr");
        assertThat(submission.flags()).containsExactly("forwarded");
        assertThat(submission.attachments())
                .extracting(Attachment::name)
                .containsExactly("message.msg", "bouilloire brûlée.png");
    }

    @Test
    void keepsOneBesideATextAndListsWhatIsInIt() {
        Submission submission = Mails.submission(carrying("Lisez le message joint.", OutlookFile.of(KETTLE)));

        assertThat(submission.text()).isEqualTo("Lisez le message joint.");
        assertThat(submission.attachments())
                .extracting(Attachment::name)
                .containsExactly("message.msg", "bouilloire brûlée.png");
        assertThat(submission.attachments().get(0).text())
                .isEqualTo("La bouilloire a pris feu.\nJe veux être remboursée.");
    }

    @Test
    void opensTheMessagesInAMessage() {
        byte[] file = OutlookFile.of(message -> message.string(0x0037, "Deux fois")
                .string(0x1000, "Je renvoie mon message.")
                .attachment(
                        inner -> inner.string(0x3001, "Bouilloire dangereuse").message(KETTLE)));

        Submission submission = Mails.submission(file);

        assertThat(submission.attachments())
                .extracting(Attachment::name)
                .containsExactly("Bouilloire dangereuse.msg", "bouilloire brûlée.png");
        assertThat(submission.attachments().get(1).sha256()).isEqualTo(Digest.sha256(PICTURE));
        assertThat(Mails.submission(file)).isEqualTo(submission);
    }

    @Test
    void aDamagedOneStaysTheAttachmentThatItIs() {
        byte[] whole = OutlookFile.of(KETTLE);
        for (int length : new int[] {9, 511, 512, 700, 1_024, whole.length / 2}) {
            Submission submission = Mails.submission(carrying("Voyez.", Arrays.copyOf(whole, length)));

            assertThat(submission.attachments())
                    .as("%d bytes", length)
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(file.name()).isEqualTo("message.msg");
                        assertThat(file.size()).isEqualTo(length);
                    });
            assertThat(submission.flags()).containsExactly("unreadable-attachment");
        }
    }

    @Test
    void anyByteMayBeWrong() {
        byte[] whole = OutlookFile.of(KETTLE);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xff;

            assertThat(Mails.submission(carrying("Voyez.", damaged)).attachments())
                    .as("byte %d", at)
                    .isNotEmpty();
        }
    }

    @Test
    void sectorsThatManyStreamsShareAreNotReadOver() {
        byte[] big = new byte[300_000];
        byte[] file = OutlookFile.of(message -> {
            message.string(0x0037, "Bombe").attachment(one -> one.binary(0x3701, big));
            for (int i = 0; i < 60; i++) {
                message.attachment(small -> small.binary(0x3701, new byte[5_000]));
            }
        });

        Submission submission = Mails.submission(carrying("Voyez.", sharing(file, "__substg1.0_37010102")));

        assertThat(submission.attachments()).extracting(Attachment::name).containsExactly("message.msg");
        assertThat(submission.flags()).containsExactly("unreadable-attachment");
    }

    /** Every directory entry of this name gets start and size of the largest (MS-CFB section 2.6.1). */
    private static byte[] sharing(byte[] file, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        List<Integer> entries = IntStream.range(4, file.length / 128)
                .map(i -> i * 128)
                .filter(at -> Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length))
                .boxed()
                .toList();
        int largest = entries.stream()
                .max(Comparator.comparingInt(at -> bytes.getInt(at + 0x78)))
                .orElseThrow();
        entries.forEach(at -> bytes.putLong(at + 0x74, bytes.getLong(largest + 0x74)));
        assertThat(entries).hasSize(61);
        return bytes.array();
    }

    @Test
    void givesOutAgainWhatItListed() throws Exception {
        byte[] mail = carrying("Lisez le message joint.", OutlookFile.of(KETTLE));
        EmailReader reader = new EmailReader(EmailLimits.defaults());

        assertThat(reader.attachment(RawContent.of(mail), Digest.sha256(PICTURE)))
                .hasValue(PICTURE);
        assertThat(reader.attachment(RawContent.of(mail), Digest.sha256(new byte[] {1})))
                .isEmpty();
    }

    static byte[] carrying(String text, byte[] file) {
        return Mails.bytes(
                """
                From: Paul <paul@example.org>
                To: service@example.org
                Subject: TR: Bouilloire
                Date: Tue, 10 Mar 2026 08:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain

                %s
                --b
                Content-Type: application/vnd.ms-outlook; name="message.msg"
                Content-Disposition: attachment; filename="message.msg"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(text, Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(file)));
    }
}
