package org.guichet.channel.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.channel.content.ArrivalBuilder;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same two turns as platforms of many makes write them, each after its published reference. */
class OtherMakesTest {

    private static final String ASKED = "Thank you for calling Larkfield, how can I help you?";
    private static final String SAID = "My heater is broken.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a meeting recorder: words alone, each with its time
                """
                [{"participant":{"id":1,"name":"Lou"},"words":[
                  {"text":"Thank you for calling Larkfield,","start_timestamp":{"relative":1.0},"end_timestamp":{"relative":2.0}},
                  {"text":"how can I help you?","start_timestamp":{"relative":2.0},"end_timestamp":{"relative":3.0}}]},
                 {"participant":{"id":2,"name":"Olive"},"words":[
                  {"text":"My heater is broken.","start_timestamp":{"relative":4.0},"end_timestamp":{"relative":5.0}}]}]
                """,
                // "prediction" with times that begin and end
                """
                {"prediction":[{"speaker":0,"transcription":"Thank you for calling Larkfield, how can I help you?",
                  "time_begin":1.0,"time_end":3.0},
                 {"speaker":1,"transcription":"My heater is broken.","time_begin":4.0,"time_end":5.0}]}
                """,
                // both times in one list
                """
                {"speakers":[{"speaker":"SPEAKER_00","timestamp":[1.0,3.0],
                  "text":" Thank you for calling Larkfield, how can I help you?"},
                 {"speaker":"SPEAKER_01","timestamp":[4.0,5.0],"text":" My heater is broken."}]}
                """,
                // a desk's entries: who sent them, when by the client's clock
                """
                {"conversationEntries":[{"clientTimestamp":1714608476000,"messageText":
                  "Thank you for calling Larkfield, how can I help you?","sender":{"role":"Agent"}},
                 {"clientTimestamp":1714608479000,"messageText":"My heater is broken.","sender":{"role":"EndUser"}}]}
                """,
                // Python's word for a number that is none
                """
                {"text":"x","segments":[{"speaker":"A","start":1.0,"end":3.0,"avg_logprob":NaN,
                  "text":" Thank you for calling Larkfield, how can I help you?"},
                 {"speaker":"B","start":4.0,"end":5.0,"avg_logprob":-Infinity,"text":" My heater is broken."}]}
                """,
                // one event a line, its type with a path before it
                """
                {"type":"transcript.text.segment","start":1.0,"end":3.0,"speaker":"A","text":"Thank you for calling Larkfield, how can I help you?"}
                {"type":"transcript.text.segment","start":4.0,"end":5.0,"speaker":"B","text":"My heater is broken."}
                """
            })
    void areReadAlike(String file) {
        Submission call = read(file);
        assertThat(call.turns()).extracting(Turn::text).containsExactly(ASKED, SAID);
        assertThat(call.turns()).extracting(Turn::speaker).containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
        double gap = time(call.turns().get(1)) - time(call.turns().get(0));
        assertThat(gap).isBetween(2.9, 3.1);
    }

    @Test
    void theCustomerOfACallThatTheCompanyMadeIsWhoWasCalled() {
        String call = """
                {"call":{"id":"c-4711","direction":"%s","from_number":"+441632960001","to_number":"+441632960123",
                  "start_timestamp":1714608475945,"transcript_object":[
                   {"role":"agent","content":"Hello"},{"role":"user","content":"My heater is broken."}]}}
                """;
        assertThat(read(call.formatted("outbound")).from()).containsExactly("+441632960123");
        assertThat(read(call.formatted("inbound")).from()).containsExactly("+441632960001");
    }

    @Test
    void aHeadingThatNobodyIsNamedForIsNobodysTurn() {
        Submission call =
                read("Call with customer\nLou Adams   0:00\n" + ASKED + "\nOlive Field   0:03\n" + SAID + "\n");
        assertThat(call.turns())
                .filteredOn(turn -> turn.speaker() != Speaker.UNKNOWN)
                .extracting(Turn::text)
                .containsExactly(ASKED, SAID);
        assertThat(call.narrative()).isEqualTo(SAID);
    }

    private static final String DEEPGRAM = """
            {"metadata":{"request_id":"r-1","duration":5.0},"results":{"channels":[{"alternatives":[{"transcript":"x","words":[
             {"word":"hello","punctuated_word":"Hello.","start":1.0,"end":2.0,"speaker":0,"confidence":0.9},
             {"word":"heater","punctuated_word":"Heater!","start":4.0,"end":5.0,"speaker":1,"confidence":0.9}]}]}]}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "{\"data\":%s}",
                "{\"result\":%s,\"error\":null}",
                "{\"event\":\"done\",\"payload\":{\"output\":%s}}"
            })
    void aKnownDocumentInsideOfAnotherIsRead(String envelope) {
        assertThat(read(envelope.formatted(DEEPGRAM)).turns())
                .extracting(Turn::text)
                .containsExactly("Hello.", "Heater!");
    }

    @Test
    void queuesPassADocumentOnAsText() {
        String text = DEEPGRAM.replace("\n", "").replace("\"", "\\\"");
        assertThat(read("{\"Type\":\"Notification\",\"Message\":\"" + text + "\"}")
                        .turns())
                .hasSize(2);
    }

    @Test
    void ofTwoDocumentsNeitherIsGuessed() {
        assertThat(reading("{\"first\":" + DEEPGRAM + ",\"second\":" + DEEPGRAM + "}"))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"call_id\":\"c-1\",\"transcript\":\"Agent: How can I help you?\\nCustomer: My heater is broken.\"}",
                "{\"call_id\":\"c-1\",\"from\":\"+441632960123\",\"vtt\":\"WEBVTT\\n\\n00:01.000 --> 00:03.000\\nAgent: How can I"
                        + " help you?\\n\\n00:04.000 --> 00:05.000\\nCustomer: My heater is broken.\"}"
            })
    void theWordsMayBeOneTextAmongFacts(String file) {
        Submission call = read(file);
        assertThat(call.narrative()).isEqualTo(SAID);
        assertThat(call.turns()).hasSize(2);
        assertThat(call.externalId()).isEqualTo("c-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[00:01.000 --> 00:03.000] Agent: How can I help you?\n[00:04.000 --> 00:05.000] Customer: My heater is broken.\n",
                "Agent: [00:00:01] How can I help you?\n\nCustomer: [00:00:04] My heater is broken.\n"
            })
    void timesOfALineAreNoWords(String file) {
        Submission call = read(file);
        assertThat(call.narrative()).isEqualTo(SAID);
        assertThat(call.turns()).extracting(Turn::start).containsExactly(1.0, 4.0);
    }

    @Test
    void aPreviewOfAzuresFastTranscriptionCountsMilliseconds() {
        Submission call = read("""
                {"duration":5000,"combinedPhrases":[{"channel":0,"text":"x"},{"channel":1,"text":"y"}],"phrases":[
                 {"channel":0,"offset":1000,"duration":2000,"text":"Thank you for calling Larkfield, how can I help you?"},
                 {"channel":1,"offset":4000,"duration":1000,"text":"My heater is broken."}]}
                """);
        assertThat(call.turns()).extracting(Turn::start).containsExactly(1.0, 4.0);
        assertThat(call.turns()).extracting(Turn::end).containsExactly(3.0, 5.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"TranscriptionJob\":{\"TranscriptionJobName\":\"x\",\"TranscriptionJobStatus\":\"FAILED\"}}",
                "{\"source\":\"aws.transcribe\",\"detail\":{\"TranscriptionJobName\":\"x\",\"TranscriptionJobStatus\":\"FAILED\"}}",
                "{\"name\":\"1\",\"done\":true,\"error\":{\"code\":3,\"message\":\"Invalid audio\"}}",
                "{\"err_code\":\"Bad Request\",\"err_msg\":\"corrupt\",\"request_id\":\"5\"}",
                "{\"id\":\"4\",\"event\":\"transcription.error\",\"error\":{\"code\":400}}"
            })
    void anErrorInsteadOfWordsIsAJobThatFailed(String file) {
        assertThat(reading(file))
                .isInstanceOfSatisfying(Reading.Unreadable.class, refused -> assertThat(refused.reason())
                        .isEqualTo(ReasonCode.TRANSCRIPTION_FAILED));
    }

    private static double time(Turn turn) {
        return Objects.requireNonNull(turn.start());
    }

    private static Submission read(String file) {
        Reading reading = reading(file);
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).submission();
    }

    private static Reading reading(String file) {
        RawContent content = RawContent.of(file.getBytes(StandardCharsets.UTF_8));
        try {
            return new CallReader(CallLimits.DEFAULT)
                    .read(ArrivalBuilder.of(ChannelKind.PHONE_CALL).build(content), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
