package org.guichet.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.guichet.happening.Happening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonLineEncoderTest {

    private static final UUID ARRIVAL = UUID.fromString("01932b7e-1111-7222-8333-444444444444");

    private final Logger logger = new LoggerContext().getLogger("org.guichet.Some");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void listen() {
        written.start();
        logger.addAppender(written);
    }

    @Test
    void writesAHappeningWithItsFacts() throws Exception {
        Happening.ARRIVAL_RECEIVED
                .ofArrival(logger, ARRIVAL, "support-fr")
                .addKeyValue("bytes", 1_234L)
                .addKeyValue("repeated", false)
                .log("{} arrival is \"durable\"\nindeed", "support-fr");
        JsonNode line = line();
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(line.path("event").asText()).isEqualTo("arrival.received");
        assertThat(line.path("channel").asText()).isEqualTo("support-fr");
        assertThat(line.path("arrival").asText()).isEqualTo(ARRIVAL.toString());
        assertThat(line.path("trace_id").asText()).isEqualTo("01932b7e111172228333444444444444");
        assertThat(line.path("span_id").asText()).isEqualTo("8333444444444444");
        assertThat(line.path("bytes").isNumber()).isTrue();
        assertThat(line.path("repeated").isBoolean()).isTrue();
        assertThat(line.path("message").asText()).isEqualTo("support-fr arrival is \"durable\"\nindeed");
    }

    @Test
    void keepsWhatAnExceptionSaysOfTheGateway() throws Exception {
        Happening.STORE_DOWN.in(logger).setCause(failure()).log("Nothing can be stored");
        assertThat(line().path("exception").asText())
                .startsWith("java.lang.IllegalStateException: words of a customer\n    at ")
                .contains("\ncaused by java.lang.ArithmeticException: more words");
    }

    @Test
    void leavesOutWhatAnExceptionMayRepeatOfAnArrivalOrARequest() throws Exception {
        Happening.ARRIVAL_DEFECT
                .ofArrival(logger, ARRIVAL, "support-fr")
                .setCause(failure())
                .log("A defect");
        for (Happening defect : List.of(
                Happening.REQUEST_DEFECT,
                Happening.STORIES_DEFECT,
                Happening.RENEWAL_DEFECT,
                Happening.SUBSCRIBER_DEFECT,
                Happening.CHANNEL_DEFECT)) {
            defect.in(logger).setCause(failure()).log("A defect");
        }
        assertThat(written.list).hasSize(6);
        for (ILoggingEvent event : written.list) {
            assertThat(new String(new JsonLineEncoder().encode(event), StandardCharsets.UTF_8))
                    .doesNotContain("words")
                    .contains("IllegalStateException", "ArithmeticException", "JsonLineEncoderTest");
        }
    }

    @Test
    void writesOneLine() {
        Happening.STORE_DOWN.in(logger).setCause(failure()).log("Nothing\ncan be stored");
        String line = new String(new JsonLineEncoder().encode(written.list.get(0)), StandardCharsets.UTF_8);
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    }

    private static Exception failure() {
        return new IllegalStateException("words of a customer", new ArithmeticException("more words"));
    }

    private JsonNode line() throws Exception {
        return new ObjectMapper().readTree(new JsonLineEncoder().encode(written.list.get(written.list.size() - 1)));
    }
}
