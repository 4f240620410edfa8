package org.guichet.channel.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.guichet.arrival.RawContent;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.channel.content.ArrivalBuilder;
import org.guichet.submission.CallSigns;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Invented calls in the shapes of vendors, each file written after the vendor's published reference: two speakers, four turns,
 * in French or English.
 */
class FormatsByTheirReferencesTest {

    private static final String FRENCH = "Bonjour, ma chaudière est en panne depuis lundi et personne n'est venu.\n"
            + "Je veux une réparation et des excuses.";
    private static final String ENGLISH =
            "My parcel was left in the rain and everything is ruined.\nI want a refund of forty euros.";

    @ParameterizedTest
    @CsvSource({
        // file, language of the call, agent's label, customer's label, how it is known, call id
        "azure-batch-v3.json, fr, Channel 0, Channel 1, role-greeting, ",
        "azure-batch-v2.json, en, Speaker 1, Speaker 2, role-greeting, ",
        "azure-fast.json, fr, Speaker 1, Speaker 2, role-greeting, ",
        "google-v1-diarized.json, en, Speaker 1, Speaker 2, role-greeting, 7712345678901234567",
        "google-v1-python-client.json, fr, Speaker 1, Speaker 2, role-greeting, ",
        "google-v2-batch.json, fr, Speaker 1, Speaker 2, role-greeting, ",
        "google-v2-channels.json, en, Channel 1, Channel 2, role-greeting, ",
        "genesys-cloud.json, fr, internal, external, role-label, 5d3c0e7a-1111-4222-8333-444455556666",
        "twilio-sentences.json, en, Channel 1, Channel 2, role-greeting, ",
        "twilio-with-transcript.json, en, Lou Adams, Olive Field, role-participants, ",
        "whisper-cpp.json, fr, Speaker 0, Speaker 1, role-greeting, ",
        "speechmatics-v1-legacy.json, en, F1, M1, role-greeting, 77120",
        "openai-diarized.json, en, Speaker A, Speaker B, role-greeting, ",
        "contact-lens.json, en, p-1, p-2, role-participants, f3a1c2d4-0000-4000-8000-000000000004",
        "contact-lens-real-time.json, en, AGENT, CUSTOMER, role-label, ",
        "whisperx.json, fr, SPEAKER_00, SPEAKER_01, role-greeting, ",
        "amazon-transcribe-channels.json, en, ch_0, ch_1, role-greeting, call-9004",
        "assemblyai-two-speakers.json, fr, Speaker A, Speaker B, role-greeting, tr-9005-two-speakers",
        "contact-lens-stream.json, en, AGENT, CUSTOMER, role-label, f3a1c2d4-0000-4000-8000-000000000005",
        "aircall.json, fr, internal, external, role-label, 771205519",
        "zoom-phone.json, fr, Service Larkfield, Camille Besson, role-greeting, call-771205520",
        "ringover.json, fr, Speaker 0, Speaker 1, role-greeting, 77120552100000001",
        "ccai-insights.json, fr, Speaker 2, Speaker 1, role-participants, ",
        "gong.json, fr, Speaker 6231, Speaker 6232, role-greeting, 7712055230000001",
        "dialpad.json, fr, Service Larkfield, Camille Besson, role-greeting, 7712055240000001",
        "teams.vtt, en, Lou Adams (Support), Olive Field, role-elimination, ",
        "azure-realtime.jsonl, en, Guest-1, Guest-2, role-greeting, ",
        "deepgram-live.jsonl, en, Channel 0, Channel 1, role-greeting, ",
        "call-analytics-stream.json, en, AGENT, CUSTOMER, role-label, ",
        "assemblyai-words-only.json, en, Speaker A, Speaker B, role-greeting, tr-9006-words-only",
        "elevenlabs-scribe.json, en, speaker_0, speaker_1, role-greeting, ",
        "nvidia-riva.json, en, Speaker 0, Speaker 1, role-greeting, ",
        "kaldi.ctm, en, Channel A, Channel B, role-greeting, ",
        "captions.ttml, en, Lou Adams, Olive Field, role-greeting, ",
        "webex.vtt, en, Lou Adams, Olive Field, role-greeting, ",
        "brackets.srt, en, Lou Adams, Olive Field, role-greeting, ",
        "dashes.vtt, en, Agent, Customer, role-label, ",
        "five9.json, en, AGENT, CUSTOMER, role-label, call-771205526",
        "talkdesk.json, en, Lou Adams, Olive Field, role-participants, int-771205527",
    })
    void readsTheFormat(String file, String language, String agent, String customer, String by, String callId)
            throws IOException {
        Submission call = read(file);
        List<Double> starts = language.equals("fr") ? List.of(0.5, 3.8, 9.0, 11.0) : List.of(0.4, 3.4, 8.5, 10.1);
        assertThat(call.turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.AGENT, Speaker.CUSTOMER, Speaker.AGENT, Speaker.CUSTOMER);
        assertThat(call.turns()).extracting(Turn::name).containsExactly(agent, customer, agent, customer);
        assertThat(call.turns().subList(1, 4)).extracting(Turn::start).isEqualTo(starts.subList(1, 4));
        assertThat(call.narrative()).isEqualTo(language.equals("fr") ? FRENCH : ENGLISH);
        CallSigns signs = Objects.requireNonNull(call.call());
        assertThat(signs.roles()).extracting(CallSigns.Role::by).contains(by);
        assertThat(call.externalId()).isEqualTo(callId);
    }

    /** Watson writes neither capitals nor marks. */
    @ParameterizedTest
    @ValueSource(strings = {"ibm-watson.json", "ibm-watson-job.json"})
    void readsWatson(String file) throws IOException {
        Submission call = read(file);
        assertThat(call.turns())
                .extracting(Turn::name)
                .containsExactly("Speaker 0", "Speaker 1", "Speaker 0", "Speaker 1");
        assertThat(call.turns()).extracting(Turn::speaker).element(1).isEqualTo(Speaker.CUSTOMER);
        assertThat(call.turns().get(3).confidence()).isEqualTo(0.86);
    }

    @ParameterizedTest
    @CsvSource({
        "genesys-cloud.json, q-heating, u-17, 15.0, ",
        "assemblyai-two-speakers.json, , , 15.0, https://store.example.org/9005.wav",
        "azure-batch-v3.json, , , 15.0, https://store.example.org/calls/8812.wav",
    })
    void keepsWhatThePlatformTells(String file, String queue, String agent, double seconds, String recording)
            throws IOException {
        CallSigns signs = Objects.requireNonNull(read(file).call());
        assertThat(signs.details().queue()).isEqualTo(queue);
        assertThat(signs.details().agent()).isEqualTo(agent);
        assertThat(signs.details().seconds()).isEqualTo(seconds);
        assertThat(signs.details().recording()).isEqualTo(recording);
    }

    /** Nobody is told apart: then all of it is the narrative. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "vosk.json",
                "faster-whisper.json",
                "twilio-recording-transcription.json",
                "openai-text-only.json"
            })
    void readsWhatTellsNobodyApart(String file) throws IOException {
        Submission call = read(file);
        assertThat(call.narrative().toLowerCase(java.util.Locale.ROOT))
                .contains("my parcel was left in the rain and everything is ruined")
                .contains("i want a refund of forty euros");
    }

    @ParameterizedTest
    @CsvSource({
        "revai.txt, Speaker 0, Speaker 1",
        "whisper-cpp-tinydiarize.json, Speaker 1, Speaker 2",
        "symbl.json, Desk, Tom Ashby",
    })
    void tellsApartWhoSpeaksByTurns(String file, String agent, String customer) throws IOException {
        Submission call = read(file);
        assertThat(call.turns()).extracting(Turn::name).containsExactly(agent, customer, agent, customer);
        assertThat(call.turns().get(1).start()).isBetween(3.9, 5.1);
        assertThat(call.narrative()).isEqualTo(ENGLISH);
    }

    @org.junit.jupiter.api.Test
    void momentsSince1970AreTimesOfTheCall() throws IOException {
        assertThat(read("moments.json").turns()).extracting(Turn::start).containsExactly(0.0, 3.0, 8.1, 9.7);
    }

    @org.junit.jupiter.api.Test
    void aLineOfItsOwnMaySayWhoSpeaks() throws IOException {
        Submission call = read("otter.txt");
        assertThat(call.turns())
                .extracting(Turn::name)
                .containsExactly("Service Larkfield", "Camille Besson", "Service Larkfield", "Camille Besson");
        assertThat(call.turns()).extracting(Turn::start).containsExactly(0.0, 3.0, 9.0, 11.0);
        assertThat(call.narrative()).isEqualTo(FRENCH);
    }

    @org.junit.jupiter.api.Test
    void aTableOfWhatWasSaidHasItsTimes() throws IOException {
        Submission call = read("whisper.tsv");
        assertThat(call.turns().get(0).start()).isEqualTo(0.5);
        assertThat(call.narrative()).contains("ma chaudière est en panne").doesNotContain("3800");
    }

    @org.junit.jupiter.api.Test
    void theNumberThatCalledIsTheCustomers() throws IOException {
        Submission call = read("genesys-cloud.json");
        assertThat(call.from()).containsExactly("+33639981234");
        assertThat(call.senders()).singleElement().satisfies(sender -> {
            assertThat(sender.name()).isEqualTo("Camille Besson");
            assertThat(sender.phone()).isEqualTo("+33639981234");
        });
        assertThat(call.sentAt()).isEqualTo(java.time.Instant.ofEpochMilli(1790000000000L));
    }

    private static Submission read(String file) throws IOException {
        try (InputStream bytes = FormatsByTheirReferencesTest.class.getResourceAsStream("reference/" + file)) {
            RawContent content = RawContent.of(Objects.requireNonNull(bytes).readAllBytes());
            Reading reading = new CallReader(CallLimits.DEFAULT)
                    .read(ArrivalBuilder.of(ChannelKind.PHONE_CALL).build(content), content);
            assertThat(reading).isInstanceOf(Reading.Readable.class);
            return ((Reading.Readable) reading).submission();
        }
    }
}
