package org.guichet.channel.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.arrival.RawContent;
import org.guichet.cases.Attachment;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.channel.content.ArrivalBuilder;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real output of recognisers, kept outside the project; skipped where it is not at hand. */
class VendorTranscriptsTest {

    @ParameterizedTest
    @CsvSource({
        // file, turns, speakers, words of the narrative
        "aws-call-analytics.example-call.json, 37, 2, 135",
        "assemblyai.utterances.json, 1, 1, 60",
        "deepgram.utterances.json, 1, 1, 61",
        "revai.transcript.json, 1, 1, 403",
        "speechmatics-v2.batch-job.json, 1, 1, 17",
        "vcon-server.05cec3d4.vcon.json, 11, 2, 55",
        "whisper_timestamped.json, 1, 1, 59",
        "wtfconv.deepgram.json, 1, 1, 17",
        "wtfconv.deepgram.wtf.json, 1, 1, 17",
        "wtfconv.rev_ai.json, 1, 1, 19",
        "wtfconv.rev_ai.wtf.json, 1, 1, 19",
        "zoom.meeting.vtt, 83, 5, 8229",
    })
    void readsWhatRecognisersWrite(String file, int turns, int speakers, int words) throws IOException {
        Submission call = readable(file);
        assertThat(call.turns()).hasSize(turns);
        assertThat(call.turns().stream().map(Turn::name).distinct()).hasSize(speakers);
        assertThat(call.narrative().split("\\s+")).hasSize(words);
    }

    @Test
    void aVconWithNothingButARecordingWaitsForItsWords() throws IOException {
        Submission call = readable("vcon.ab_call_int_rec.json");
        assertThat(call.flags()).contains("transcription-pending");
        assertThat(call.attachments())
                .singleElement()
                .extracting(Attachment::detectedType)
                .isEqualTo("audio/wav");
    }

    @Test
    void knowsTheCustomerOfAVcon() throws IOException {
        Submission call = readable("vcon-server.05cec3d4.vcon.json");
        assertThat(call.from()).containsExactly("+11124724907");
        assertThat(call.turns()).extracting(Turn::speaker).containsOnly(Speaker.CUSTOMER, Speaker.AGENT);
    }

    @ParameterizedTest
    @CsvSource({"wtfconv.deepgram.json, wtfconv.deepgram.wtf.json", "wtfconv.rev_ai.json, wtfconv.rev_ai.wtf.json"})
    void readsTheVendorsFileAndItsConversionAlike(String vendor, String converted) throws IOException {
        Submission original = readable(vendor);
        Submission conversion = readable(converted);
        assertThat(words(original)).isEqualTo(words(conversion));
        assertThat(conversion.narrative())
                .isEqualTo(CaseJson.readTree(Files.readString(file(converted)))
                        .at("/transcript/text")
                        .asText());
        assertThat(original.turns()).hasSameSizeAs(conversion.turns());
        for (int i = 0; i < original.turns().size(); i++) {
            Turn told = original.turns().get(i);
            Turn retold = conversion.turns().get(i);
            assertThat(told.name()).isEqualTo(retold.name());
            assertThat(told.start()).isCloseTo(retold.start(), within(0.01));
            assertThat(told.end()).isCloseTo(retold.end(), within(0.01));
        }
    }

    /** The conversion of Rev.ai drops the punctuation. */
    private static String words(Submission call) {
        return call.narrative().replaceAll("[.,]", "").replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private static Submission readable(String file) throws IOException {
        Reading reading = read(file);
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).submission();
    }

    private static Path file(String name) {
        String configured = System.getProperty("GUICHET_SHARED_DATA", System.getenv("GUICHET_SHARED_DATA"));
        return Path.of(configured != null ? configured : "../shared/data")
                .resolve("calls")
                .resolve(name);
    }

    private static Reading read(String file) throws IOException {
        Path path = file(file);
        assumeThat(path).exists();
        RawContent content = RawContent.of(Files.readAllBytes(path));
        return new CallReader(CallLimits.DEFAULT)
                .read(ArrivalBuilder.of(ChannelKind.PHONE_CALL).build(content), content);
    }
}
