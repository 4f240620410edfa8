package org.guichet.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final UUID ARRIVAL = UUID.fromString("01932b7e-1111-7222-8333-444444444444");

    @Test
    void isTheArrivalsId() {
        assertThat(TraceContext.ofArrival(ARRIVAL).header())
                .isEqualTo("00-01932b7e111172228333444444444444-8333444444444444-01");
    }

    @Test
    void hasASpanForEachEvent() {
        UUID event = UUID.fromString("01932b7e-5555-7666-9777-888888888888");
        assertThat(TraceContext.ofEvent(ARRIVAL, event))
                .isEqualTo(new TraceContext("01932b7e111172228333444444444444", "9777888888888888"));
    }

    @Test
    void readsWhatItWrites() {
        TraceContext trace = TraceContext.ofArrival(ARRIVAL);
        assertThat(TraceContext.parse(trace.header())).contains(trace);
    }

    @Test
    void readsTheKnownFieldsOfALaterVersion() {
        assertThat(TraceContext.parse("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-comes"))
                .contains(new TraceContext("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1"
            })
    void ignoresWhatIsNone(String header) {
        assertThat(TraceContext.parse(header)).isEmpty();
    }
}
