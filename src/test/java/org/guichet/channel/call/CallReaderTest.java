package org.guichet.channel.call;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.ContactMode;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.channel.content.ArrivalBuilder;
import org.guichet.submission.Reading;
import org.guichet.submission.Sender;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallReaderTest {

    // Plain dialogue

    private static final String FRENCH = """
            Appel : A-4711
            Date : 2026-11-20T14:05:00+01:00
            Numéro : 06 39 98 12 34

            [00:02] Conseiller : Service clients bonjour, que puis-je faire pour vous ?
            [00:07] Cliente : Bonjour, mon lave-linge est en panne.
            Il a trois mois. Ma référence : 20261
            [00:20] Conseiller : Je regarde.
            [00:25] Cliente : Merci.
            """;

    @Test
    void theCustomersTurnsAreTheNarrative() throws IOException {
        Submission call = call(FRENCH);
        assertThat(call.narrative())
                .isEqualTo("Bonjour, mon lave-linge est en panne. Il a trois mois. Ma référence : 20261\nMerci.");
        assertThat(call.mode()).isEqualTo(ContactMode.ORAL);
        assertThat(call.turns())
                .extracting(Turn::speaker, Turn::name, Turn::start)
                .containsExactly(
                        tuple(Speaker.AGENT, "Conseiller", 2.0),
                        tuple(Speaker.CUSTOMER, "Cliente", 7.0),
                        tuple(Speaker.AGENT, "Conseiller", 20.0),
                        tuple(Speaker.CUSTOMER, "Cliente", 25.0));
        assertThat(call.text())
                .startsWith("Conseiller: Service clients bonjour")
                .contains("\nCliente: Merci.");
        assertThat(call.flags()).isEmpty();
    }

    @Test
    void theHeadTellsIdTimeAndNumberOfTheCall() throws IOException {
        Submission call = call(FRENCH);
        assertThat(call.externalId()).isEqualTo("A-4711");
        assertThat(call.sentAt()).isEqualTo(Instant.parse("2026-11-20T13:05:00Z"));
        assertThat(call.from()).containsExactly("06 39 98 12 34");
        assertThat(call.senders()).containsExactly(new Sender("field:caller", null, null, "06 39 98 12 34"));
    }

    @Test
    void everyPassageIsTheTextOfItsTurn() throws IOException {
        Submission call = call(FRENCH);
        assertThat(call.passages())
                .extracting(org.guichet.submission.Passage::part, org.guichet.submission.Passage::text)
                .contains(tuple("turn:4", call.turns().get(3).text()))
                .hasSameSizeAs(call.turns());
    }

    @Test
    void theOtherOfTwoPartiesIsTheCustomer() throws IOException {
        Submission call = call("Advisor: Good morning.\nMrs Patel: My boiler is out.\nAdvisor: I see.");
        assertThat(call.narrative()).isEqualTo("My boiler is out.");
        assertThat(call.senders()).containsExactly(new Sender("turn:2", "Mrs Patel", null, null));
        assertThat(call.flags()).isEmpty();
    }

    @Test
    void aGreetingIsAGuessAndSaysSo() throws IOException {
        Submission call =
                call("Speaker 1: Thank you for calling Larkfield, how can I help?\nSpeaker 2: My parcel is lost.");
        assertThat(call.narrative()).isEqualTo("My parcel is lost.");
        assertThat(call.flags()).containsExactly("roles-guessed");
        assertThat(call.senders()).isEmpty();
    }

    @Test
    void whereNobodyIsKnownEveryWordCounts() throws IOException {
        Submission call = call("Speaker A: Hello.\nSpeaker B: Hello you.\nSpeaker A: The lift is stuck.");
        assertThat(call.narrative()).isEqualTo("Hello.\nHello you.\nThe lift is stuck.");
        assertThat(call.turns()).extracting(Turn::speaker).containsOnly(Speaker.UNKNOWN);
    }

    @Test
    void menusAreNotTheCustomersWords() throws IOException {
        assertThat(call("Serveur vocal : Tapez 1.\nClient : Je veux parler à quelqu'un.\nClient : Vite.")
                        .narrative())
                .isEqualTo("Je veux parler à quelqu'un.\nVite.");
    }

    @Test
    void aServiceClientIsNoClient() throws IOException {
        assertThat(call("Service Client : Bonjour.\nM. Roux : Mon compteur est faux.")
                        .narrative())
                .isEqualTo("Mon compteur est faux.");
    }

    @Test
    void aVoicemailIsOneTurnOfSomebodyUnknown() throws IOException {
        Submission call = call("Oui bonjour, c'est au sujet de ma facture: elle est fausse.\nRappelez-moi.");
        assertThat(call.turns()).singleElement().extracting(Turn::speaker).isEqualTo(Speaker.UNKNOWN);
        assertThat(call.narrative()).endsWith("Rappelez-moi.");
    }

    @Test
    void readsTheCharsetsOfOffices() throws IOException {
        String text = "Conseillère : Allô ?\nClient : Déçu.";
        for (byte[] bytes : new byte[][] {
            text.getBytes(UTF_8),
            ("\ufeff" + text).getBytes(UTF_8),
            ("\ufeff" + text).getBytes(UTF_16LE),
            text.getBytes(Charset.forName("windows-1252")),
            text.replace("\n", "\r\n").getBytes(UTF_8)
        }) {
            assertThat(readable(read(bytes)).narrative()).isEqualTo("Déçu.");
        }
    }

    // Captions

    @Test
    void readsVoicesOfWebVtt() throws IOException {
        Submission call = call("""
                WEBVTT - call 12

                NOTE hold music removed

                3f2a-01
                -00:00:00.500 --> 00:00:02.000 align:start
                <v Agent Dupuis>Good morning &amp; welcome.</v>

                00:00:02.100 --> 00:00:04.000
                <v.loud Client>My order is <c.red>FR-20261</c>,</v>

                00:00:04.100 --> 00:00:05.000
                <v Client>and it's 3 < 4 late.</v>

                00:00:20.000 --> 00:00:21.000
                <v Client>Hello?</v>
                """);
        assertThat(call.turns())
                .extracting(Turn::name, Turn::start, Turn::end, Turn::text)
                .containsExactly(
                        tuple("Agent Dupuis", 0.0, 2.0, "Good morning & welcome."),
                        tuple("Client", 2.1, 5.0, "My order is FR-20261, and it's 3 < 4 late."),
                        tuple("Client", 20.0, 21.0, "Hello?"));
    }

    @Test
    void aFollowOnCueBelongsToTheSpeakerBefore() throws IOException {
        assertThat(call("""
                        WEBVTT

                        1
                        00:00:01.000 --> 00:00:02.000
                        Support Desk: How may I help?

                        2
                        00:00:03.000 --> 00:00:04.000
                        Ana Lopez: I was charged

                        3
                        00:00:04.000 --> 00:00:05.000
                        twice.
                        """).narrative()).isEqualTo("I was charged twice.");
    }

    @Test
    void readsSubRip() throws IOException {
        Submission call = call("""
                1
                00:00:01,000 --> 00:00:02,500
                Conseiller : Bonjour.

                2
                00:00:03,000 --> 00:00:06,000
                {\\an8}Client : <i>Je n'ai plus</i> d'eau
                chaude depuis lundi.
                """);
        assertThat(call.narrative()).isEqualTo("Je n'ai plus d'eau chaude depuis lundi.");
        assertThat(call.turns().get(1).end()).isEqualTo(6.0);
    }

    // Vendors

    @Test
    void readsCallAnalytics() throws IOException {
        Submission call = call("""
                {"JobName": "c-9", "LanguageCode": "fr-FR", "Participants": [{"ParticipantRole": "AGENT"}],
                 "Transcript": [
                  {"ParticipantRole": "AGENT", "Content": "Bonjour.", "BeginOffsetMillis": 40, "EndOffsetMillis": 900},
                  {"ParticipantRole": "CUSTOMER", "Content": "J'ai payé [PII] deux fois.", "BeginOffsetMillis": 1000,
                   "EndOffsetMillis": 3000, "Items": [
                     {"Confidence": 0.8, "Content": "J'ai", "BeginOffsetMillis": 1000},
                     {"Confidence": 0.9, "Content": "payé", "BeginOffsetMillis": 1200},
                     {"Confidence": 0.0, "Content": "."}]}]}""");
        assertThat(call.narrative()).isEqualTo("J'ai payé [PII] deux fois.");
        assertThat(call.externalId()).isEqualTo("c-9");
        assertThat(call.stated("language")).contains("fr-FR");
        assertThat(call.turns().get(1))
                .isEqualTo(new Turn(Speaker.CUSTOMER, "CUSTOMER", 1.0, 3.0, "J'ai payé [PII] deux fois.", 0.85));
    }

    @Test
    void contactLensNamesTheCustomerAmongTheParticipants() throws IOException {
        assertThat(call("""
                        {"Participants": [{"ParticipantId": "p1", "ParticipantRole": "CUSTOMER"},
                                          {"ParticipantId": "p2", "ParticipantRole": "AGENT"}],
                         "CustomerMetadata": {"ContactId": "9d2c"},
                         "Transcript": [{"ParticipantId": "p1", "Content": "Still no heating."},
                                        {"ParticipantId": "p2", "Content": "Sorry."}]}""").narrative()).isEqualTo("Still no heating.");
    }

    @Test
    void readsAmazonTranscribeWhoseNumbersAreStrings() throws IOException {
        Submission call = call("""
                {"jobName": "j", "results": {"transcripts": [{"transcript": "Hi. Late."}],
                 "speaker_labels": {"segments": [
                   {"speaker_label": "spk_0", "items": [{"start_time": "0.0", "speaker_label": "spk_0"}]},
                   {"speaker_label": "spk_1", "items": [{"start_time": "1.5", "speaker_label": "spk_1"}]}]},
                 "items": [
                  {"type": "pronunciation", "start_time": "0.0", "end_time": "0.4",
                   "alternatives": [{"content": "Hi", "confidence": "0.99"}]},
                  {"type": "punctuation", "alternatives": [{"content": ".", "confidence": "0.0"}]},
                  {"type": "pronunciation", "start_time": "1.5", "end_time": "2.0",
                   "alternatives": [{"content": "Late", "confidence": "0.5"}]},
                  {"type": "punctuation", "alternatives": [{"content": "."}]}]}}""");
        assertThat(call.turns())
                .containsExactly(
                        new Turn(Speaker.UNKNOWN, "spk_0", 0.0, 0.4, "Hi.", 0.99),
                        new Turn(Speaker.UNKNOWN, "spk_1", 1.5, 2.0, "Late.", 0.5));
    }

    @Test
    void readsChannelsOfDeepgramInTheOrderOfTime() throws IOException {
        assertThat(call("""
                        {"metadata": {"request_id": "r"}, "results": {"channels": [
                          {"alternatives": [{"words": [
                             {"word": "hello", "punctuated_word": "Hello,", "start": 0.1, "end": 0.3},
                             {"word": "yes", "punctuated_word": "Yes.", "start": 2.0, "end": 2.2}]}]},
                          {"alternatives": [{"words": [{"word": "late", "start": 1.0, "end": 1.4}]}]}]}}""").text()).isEqualTo("Channel 0: Hello,\nChannel 1: late\nChannel 0: Yes.");
    }

    @Test
    void readsAVconWithTheVendorsOwnTranscriptInside() throws IOException {
        Submission call = call(VCON);
        assertThat(call.narrative()).isEqualTo("The pump is dry.");
        assertThat(call.sentAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(call.senders())
                .containsExactly(new Sender("field:caller", "Olive Field", "olive@example.org", "+441632960111"));
    }

    private static final String VCON = """
            {"vcon": "0.3.0", "uuid": "0199", "parties": [
               {"name": "Lou Adams", "role": "agent"},
               {"name": "Olive Field", "tel": "+441632960111", "mailto": "olive@example.org", "meta": {"role": "customer"}}],
             "dialog": [{"type": "recording", "start": "2026-11-20T09:00:00Z", "url": "https://example.com/x.wav"}],
             "analysis": [{"type": "summary", "body": "x"}, {"type": "transcript", "body":
               "[{\\"speaker\\": \\"Lou Adams\\", \\"message\\": \\"Hi.\\"}, {\\"speaker\\": \\"Olive Field\\", \\"message\\": \\"The pump is dry.\\"}]"}]}""";

    @Test
    void aSignedVconIsReadAndItsSignatureNotTrusted() throws IOException {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(VCON.getBytes(UTF_8));
        Submission call = call("{\"payload\": \"" + payload + "\", \"signatures\": []}");
        assertThat(call.narrative()).isEqualTo("The pump is dry.");
        assertThat(call.flags()).contains("signature-unverified");
    }

    @Test
    void readsTheArrayThatEveryToolWrites() throws IOException {
        Submission call = call("""
                {"callId": "c-1", "startedAt": "2026-11-20T09:00:00Z", "caller": "01632 960123", "language": "en_gb",
                 "turns": [{"role": "agent", "text": "Hello."}, {"role": "customer", "text": "No water.", "start": 1.25}]}""");
        assertThat(call.narrative()).isEqualTo("No water.");
        assertThat(call.externalId()).isEqualTo("c-1");
        assertThat(call.from()).containsExactly("01632 960123");
        assertThat(call.stated("language")).contains("en-GB");
    }

    @Test
    void theProbabilityOfWhisperBecomesAConfidence() throws IOException {
        assertThat(
                        call("{\"text\":\"No.\",\"segments\":[{\"start\":0,\"end\":1,\"text\":\" No.\",\"avg_logprob\":-0.1}]}")
                                .turns())
                .containsExactly(new Turn(Speaker.UNKNOWN, null, 0.0, 1.0, "No.", 0.905));
    }

    // What is no call

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Transcript\": [ | TRUNCATED",
                "{\"a\": 1} | UNSUPPORTED_FORMAT",
                "[] | UNSUPPORTED_FORMAT",
                "{\"status\": \"error\", \"utterances\": [], \"audio_duration\": 3} | TRANSCRIPTION_FAILED",
                "{\"ciphertext\": \"x\", \"recipients\": []} | ENCRYPTED",
                "{\"payload\": \"*\", \"signatures\": []} | MALFORMED",
                "{\"vcon\": \"0.3.0\", \"parties\": [], \"dialog\": [{\"type\": \"recording\"}]} | NOTHING_SAID",
                "WEBVTT | NOTHING_SAID",
                "Agent: Hello? | NOTHING_SAID",
                "<!DOCTYPE html><p>Agent: x | UNSUPPORTED_FORMAT",
                "%PDF-1.4 | UNSUPPORTED_FORMAT",
            })
    void saysWhyAFileIsNoCall(String text, ReasonCode reason) throws IOException {
        assertThat(unreadable(read(text.getBytes(UTF_8))).reason()).isEqualTo(reason);
    }

    @Test
    void anEmptyFileIsEmptyAndBytesAreMalformed() throws IOException {
        assertThat(unreadable(read(new byte[0])).reason()).isEqualTo(ReasonCode.EMPTY);
        assertThat(unreadable(read(" \n ".getBytes(UTF_8))).reason()).isEqualTo(ReasonCode.NOTHING_SAID);
        assertThat(unreadable(read(new byte[] {1, 0, 2, 0, 3, (byte) 0xff})).reason())
                .isEqualTo(ReasonCode.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepJsonIsTooDeepAndNothingWorse(String open) throws IOException {
        assertThat(unreadable(read(open.repeat(100_000).getBytes(UTF_8))).reason())
                .isEqualTo(ReasonCode.TOO_DEEP);
    }

    @Test
    void keepsToTheLimits() throws IOException {
        CallReader reader = new CallReader(new CallLimits(100, 2));
        assertThat(unreadable(read(reader, "Agent: 1\nClient: 2\nAgent: 3\n".getBytes(UTF_8)))
                        .reason())
                .isEqualTo(ReasonCode.TOO_MANY_PARTS);
        assertThat(unreadable(read(reader, new byte[101])).reason()).isEqualTo(ReasonCode.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<v ", "{\\", "line\n", "Mr A: ", "a:", "<v A>"})
    @Timeout(20)
    void repetitionDoesNotMakeItSlow(String piece) throws IOException {
        assertThat(read(("WEBVTT\n\n00:01.000 --> 00:02.000\n" + piece.repeat(500_000)).getBytes(UTF_8)))
                .isNotNull();
        assertThat(read(("Client: hello\n" + piece.repeat(500_000)).getBytes(UTF_8)))
                .isNotNull();
    }

    @Test
    void everyCutOfAGoodFileHasAReading() throws IOException {
        for (String text : new String[] {FRENCH, VCON}) {
            byte[] bytes = text.getBytes(UTF_8);
            for (int length = 0; length < bytes.length; length++) {
                assertThat(read(java.util.Arrays.copyOf(bytes, length))).isNotNull();
            }
        }
    }

    // Builders

    private static Submission call(String text) throws IOException {
        return readable(read(text.getBytes(UTF_8)));
    }

    private static Reading read(byte[] bytes) throws IOException {
        return read(new CallReader(CallLimits.DEFAULT), bytes);
    }

    private static Reading read(CallReader reader, byte[] bytes) throws IOException {
        RawContent content = RawContent.of(bytes);
        return reader.read(ArrivalBuilder.of(ChannelKind.PHONE_CALL).build(content), content);
    }

    private static Submission readable(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).submission();
    }

    private static Reading.Unreadable unreadable(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return (Reading.Unreadable) reading;
    }
}
