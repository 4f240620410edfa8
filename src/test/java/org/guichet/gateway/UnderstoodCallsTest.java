package org.guichet.gateway;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Evidence;
import org.guichet.cases.Reference;
import org.guichet.cases.Turn;
import org.guichet.cases.vcon.VconExport;
import org.guichet.cases.vcon.VconLaw;
import org.guichet.config.Configuration;
import org.guichet.normalize.EvidenceAssert;
import org.guichet.normalize.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls from bytes to outcome, by the code of the running gateway. */
class UnderstoodCallsTest {

    private static final Path FORMATS = Path.of("src/test/resources/org/guichet/channel/call/reference");

    @TempDir
    static Path home;

    private static OfflineUnderstanding understanding;

    @BeforeAll
    static void open() throws IOException {
        understanding = new OfflineUnderstanding(Configuration.load(Path.of("config")), home, "test");
    }

    @AfterAll
    static void close() {
        understanding.close();
    }

    static Stream<Path> formats() throws IOException {
        try (Stream<Path> files = Files.list(FORMATS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatOpensASoundCaseThatIsAVconToo(Path file) throws IOException {
        Case call = opened(understood(Files.readAllBytes(file)));
        EvidenceAssert.assertSound(call);
        JsonNode vcon = VconExport.of(call, "Maison Exemple");
        assertThat(VconLaw.brokenBy(vcon)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aCaseThatWasExportedIsReadAgainWithTheSameWords(Path file) throws IOException {
        Case call = opened(understood(Files.readAllBytes(file)));
        JsonNode vcon = VconExport.of(call, "Maison Exemple");
        Case again = opened(understood(vcon.toString().getBytes(UTF_8)));
        assertThat(again.firstContact().turns())
                .extracting(Turn::text)
                .isEqualTo(call.firstContact().turns().stream().map(Turn::text).toList());
        assertThat(again.firstContact().turns())
                .extracting(Turn::speaker)
                .isEqualTo(
                        call.firstContact().turns().stream().map(Turn::speaker).toList());
        assertThat(again.substance().narrative()).isEqualTo(call.substance().narrative());
        assertThat(again.firstContact().externalId())
                .isEqualTo(call.identity().id().toString());
    }

    @Test
    void theLawOfVconsFindsWhatIsWrong() {
        ObjectNode vcon =
                VconExport.of(opened("{\"turns\": [{\"role\": \"customer\", \"text\": \"It leaks.\"}]}"), "M");
        assertThat(VconLaw.brokenBy(vcon)).isEmpty();
        vcon.put("vcon", "0.0.1").remove("created_at");
        ((ArrayNode) vcon.path("dialog").path(0).path("parties")).add(77);
        assertThat(VconLaw.brokenBy(vcon)).hasSize(3);
    }

    @Test
    void howItIsKnownWhoSpeaksIsEvidence() throws IOException {
        Case call = opened(understood(Files.readAllBytes(FORMATS.resolve("twilio-with-transcript.json"))));
        Evidence agent = call.evidence().get("/contacts/0/turns/0/speaker");
        assertThat(agent.by()).isEqualTo("role-participants");
        assertThat(agent.quote()).isEqualTo("Lou Adams");
        assertThat(call.evidence().get("/contacts/0/turns/1/speaker").by()).isEqualTo("role-participants");
    }

    // What is broken

    private static final String WORDS =
            "\"analysis\": [{\"type\": \"transcript\", \"dialog\": 0, \"vendor\": \"x\", \"body\": [{\"speaker\": \"customer\", \"message\": \"It leaks.\"}]}]";
    private static final String UUID_FIELD = "\"uuid\": \"018e3ec7-1c7b-8b1a-8f3e-0242ac120002\", ";
    private static final String PARTIES = "\"parties\": [{\"name\": \"A\"}], ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // no uuid
                "{\"vcon\": \"0.3.0\", PARTIES WORDS} | vcon-without-uuid",
                // a uuid that is none
                "{\"vcon\": \"0.3.0\", \"uuid\": \"not-a-uuid\", PARTIES WORDS} | vcon-without-uuid",
                // a party out of range
                "{\"vcon\": \"0.3.0\", UUID PARTIES \"dialog\": [{\"type\": \"recording\", \"parties\": [7]}], WORDS} | vcon-unknown-party",
                // a party reference that is none
                "{\"vcon\": \"0.3.0\", UUID PARTIES \"dialog\": [{\"type\": \"recording\", \"parties\": [\"A\"]}], WORDS} | vcon-unknown-party",
                // a negative one
                "{\"vcon\": \"0.3.0\", UUID PARTIES \"dialog\": [{\"type\": \"recording\", \"originator\": -1}], WORDS} | vcon-unknown-party",
                // a bad URL
                "{\"vcon\": \"0.3.0\", UUID PARTIES \"dialog\": [{\"type\": \"recording\", \"url\": \"not a url\"}], WORDS} | vcon-bad-url",
                // a bad date
                "{\"vcon\": \"0.3.0\", UUID PARTIES \"dialog\": [{\"type\": \"recording\", \"start\": \"yesterday\"}], WORDS} | vcon-bad-date",
                // no parties
                "{\"vcon\": \"0.3.0\", UUID \"parties\": [], WORDS} | vcon-without-parties",
                // parties that are no list
                "{\"vcon\": \"0.3.0\", UUID \"parties\": \"A\", WORDS} | vcon-without-parties",
                // a body that cannot be decoded
                "{\"vcon\": \"0.3.0\", UUID PARTIES \"dialog\": [{\"type\": \"recording\", \"encoding\": \"base64url\", \"body\": \"%%%\"}], WORDS} | vcon-unreadable-body",
                // an analysis of a dialog that there is not
                "{\"vcon\": \"0.3.0\", UUID PARTIES \"dialog\": [], WORDS} | vcon-unknown-dialog",
            })
    void aBrokenVconThatHasWordsIsACaseThatSaysWhatIsWrong(String vcon, String flag) {
        Case call = opened(filled(vcon));
        assertThat(call.handling().flags()).contains(flag);
        assertThat(call.substance().narrative()).isEqualTo("It leaks.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"vcon\": \"0.3.0\"} | NOTHING_SAID",
                "{\"vcon\": \"0.3.0\", UUID \"parties\": [], \"dialog\": [], \"analysis\": [], \"attachments\": []} | NOTHING_SAID",
                "{\"vcon\": \"0.3.0\", UUID PARTIES \"dialog\": [{\"type\": \"recording\", \"url\": \"https://example.org/x.wav\"}]} | NOTHING_SAID",
                "{\"vcon\": 7, \"dialog\": 3, \"analysis\": true} | NOTHING_SAID",
                "{\"payload\": \"e30\", \"signatures\": [{\"protected\": \"%%\", \"signature\": \"x\"}]} | MALFORMED",
                "{\"ciphertext\": \"AAAA\", \"recipients\": [{}], \"iv\": \"x\", \"tag\": \"y\"} | ENCRYPTED",
                "{\"vcon\": \"0.3.0\", \"parties\": [ | TRUNCATED",
                "{\"job\": {\"id\": \"x\", \"status\": \"failed\", \"failure\": \"download_failure\"}} | TRANSCRIPTION_FAILED",
                "{\"callId\": \"call-12345\", \"queue\": \"returns\", \"caller\": \"+33639981234\"} | CALL_INCOMPLETE",
            })
    void whatHasNoWordsIsRefusedWithAReason(String raw, ReasonCode reason) {
        assertThat(reason(understood(filled(raw).getBytes(UTF_8)))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"transcript_id\": \"5551722\", \"status\": \"completed\"}",
                "{\"job\": {\"id\": \"x\", \"status\": \"transcribed\"}}",
                "{\"id\": \"x\", \"status\": \"queued\", \"audio_duration\": null, \"utterances\": null}",
            })
    void newsOfAJobIsSetAside(String raw) {
        assertThat(understood(raw.getBytes(UTF_8)))
                .isInstanceOfSatisfying(Outcome.SetAside.class, aside -> assertThat(aside.rule())
                        .isEqualTo("call-notice"));
    }

    @Test
    void readsTheCharsetsOfOffices() {
        String call = "{\"turns\": [{\"role\": \"customer\", \"text\": \"Déçu, rien ne marche à l'étage.\"}]}";
        for (byte[] bytes : List.of(
                call.getBytes(UTF_8),
                ("\ufeff" + call).getBytes(UTF_8),
                ("\ufeff" + call).getBytes(UTF_16LE),
                call.getBytes(UTF_16LE),
                call.getBytes(Charset.forName("windows-1252")))) {
            assertThat(opened(understood(bytes)).substance().narrative()).isEqualTo("Déçu, rien ne marche à l'étage.");
        }
    }

    // What is large

    @Test
    @Timeout(60)
    void fiftyMegabytesOfTimedWordsAreOneCall() throws IOException {
        StringBuilder call = new StringBuilder(
                "{\"metadata\": {\"request_id\": \"r-50-megabytes\"}, \"results\": {\"channels\": [{\"alternatives\": [{\"transcript\": \"x\", \"words\": [");
        int word = 0;
        while (call.length() < 49 << 20) {
            call.append(word == 0 ? "" : ",")
                    .append("{\"word\": \"leaks\", \"start\": ")
                    .append(word)
                    .append(".25, \"end\": ")
                    .append(word)
                    .append(".75, \"confidence\": 0.9812345, \"speaker\": ")
                    .append(word / 50 % 2)
                    .append(", \"speaker_confidence\": 0.871, \"punctuated_word\": \"leaks,\"}");
            word++;
        }
        Path file = home.resolve("large.json");
        Files.writeString(file, call.append("]}]}]}}"));
        call.setLength(0);
        call.trimToSize();
        Case opened = opened(understood(RawContent.of(file)));
        assertThat(opened.firstContact().turns()).hasSize((word + 49) / 50);
        Files.delete(file);
    }

    @Test
    @Timeout(60)
    void aHundredThousandTurnsAreReadAndOneMoreIsRefused() {
        assertThat(opened(turns(100_000)).firstContact().turns()).hasSize(100_000);
        assertThat(reason(understood(turns(100_001).getBytes(UTF_8)))).isEqualTo(ReasonCode.TOO_MANY_PARTS);
    }

    private static String turns(int count) {
        StringBuilder turns = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            turns.append(i == 0 ? "" : ",")
                    .append("{\"role\": \"")
                    .append(i % 2 == 0 ? "agent" : "customer")
                    .append("\", \"text\": \"Line ")
                    .append(i)
                    .append(" is dead again.\"}");
        }
        return turns.append(']').toString();
    }

    private static String filled(String raw) {
        return raw.replace("UUID ", UUID_FIELD).replace("PARTIES ", PARTIES).replace("WORDS", WORDS);
    }

    private static Case opened(String raw) {
        return opened(understood(raw.getBytes(UTF_8)));
    }

    private static Case opened(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.CaseOpened.class);
        return ((Outcome.CaseOpened) outcome).opened();
    }

    private static ReasonCode reason(Outcome outcome) {
        return outcome instanceof Outcome.CallFacts facts
                ? facts.unmatched().reason()
                : ((Outcome.Quarantined) outcome).reason();
    }

    private static Outcome understood(byte[] bytes) {
        return understood(RawContent.of(bytes));
    }

    private static Outcome understood(RawContent content) {
        Arrival arrival = new Arrival(
                UUID.fromString("01932c07-209a-7000-8000-000000000001"),
                "calls",
                ChannelKind.PHONE_CALL,
                SourceKey.of(content.sha256()),
                Reference.ofSequence(1),
                TransportFacts.ofMediaType("application/json"),
                content.sha256(),
                content.size(),
                Instant.parse("2026-11-22T08:15:30Z"));
        try {
            return understanding.understand(arrival, content, UUID.fromString("01932c07-209a-7000-8000-000000000009"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
