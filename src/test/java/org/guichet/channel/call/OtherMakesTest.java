package org.guichet.channel.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.guichet.arrival.RawContent;
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

    private static double time(Turn turn) {
        return Objects.requireNonNull(turn.start());
    }

    private static Submission read(String file) {
        RawContent content = RawContent.of(file.getBytes(StandardCharsets.UTF_8));
        try {
            Reading reading = new CallReader(CallLimits.DEFAULT)
                    .read(ArrivalBuilder.of(ChannelKind.PHONE_CALL).build(content), content);
            assertThat(reading).isInstanceOf(Reading.Readable.class);
            return ((Reading.Readable) reading).submission();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
