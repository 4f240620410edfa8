package org.guichet.web.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.store.Arrivals;
import org.guichet.store.ByHand;
import org.guichet.store.CaseStore;
import org.guichet.store.InMemoryCaseStore;
import org.guichet.store.NewCorrection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditedCopyTest {

    private static Optional<String> of(byte... bytes) throws Exception {
        return EditedCopy.of(RawContent.of(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sujet: x\r\n\r\nÇa va\r\n", "Agent: Bonjour.\nClient: Zut.\n", "no line end", "\nfirst is empty"
            })
    void aTextThatIsNotChangedComesBackByteForByte(String text) throws Exception {
        String shown = of(text.getBytes(UTF_8)).orElseThrow();
        String sent = shown.replace("\r\n", "\n").replace("\n", "\r\n"); // as a browser sends it
        assertThat(EditedCopy.bytes(sent, shown)).isEqualTo(text.getBytes(UTF_8));
    }

    @Test
    void whatAPersonEditedBeforeIsWhatIsEditedNext() throws Exception {
        CaseStore store = new InMemoryCaseStore();
        UUID arrival = store.record(Arrivals.mail("1", "as it came")).arrivalId();
        store.quarantine(arrival, ReasonCode.MALFORMED, "It has no end.");
        ByHand zoe = new ByHand("Zoé", "had no end");
        RawContent edited = RawContent.of("with an end".getBytes(UTF_8));
        store.correct(arrival, new NewCorrection(edited, null, Map.of(), zoe));
        store.quarantine(arrival, ReasonCode.MALFORMED, "It has no beginning.");
        store.correct(arrival, new NewCorrection(null, null, Map.of("email", "zoe@example.org"), zoe));
        store.quarantine(arrival, ReasonCode.MALFORMED, "It has no beginning.");

        assertThat(EditedCopy.of(EditedCopy.newest(store, arrival))).hasValue("with an end");
    }

    @Test
    void whatWouldNotComeBackIsNotOffered() throws Exception {
        assertThat(of("both\r\nkinds\n".getBytes(UTF_8))).isEmpty();
        assertThat(of("a lone\rreturn".getBytes(UTF_8))).isEmpty();
        assertThat(of("d\u00e9j\u00e0".getBytes(ISO_8859_1))).isEmpty();
        assertThat(of("zero\0byte".getBytes(UTF_8))).isEmpty();
        assertThat(of("\ufeffmarked".getBytes(UTF_8))).isEmpty();
        assertThat(of()).isEmpty();
        assertThat(of(new byte[EditedCopy.LONGEST + 1])).isEmpty();
    }

    @Test
    void whatIsTypedGetsTheLineEndsOfTheOriginal() {
        assertThat(EditedCopy.bytes("a\r\nb\r\n", "x\n")).isEqualTo("a\nb\n".getBytes(UTF_8));
        assertThat(EditedCopy.bytes("a\nb", "x\r\n")).isEqualTo("a\r\nb".getBytes(UTF_8));
    }
}
