package org.guichet.delivery.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.guichet.cases.Automatic;
import org.guichet.cases.MailFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdsTest {

    private static MessageIds of(String id, List<String> inReplyTo, List<String> references) {
        return MessageIds.of(new MailFacts(id, inReplyTo, references, null, null, Automatic.NO));
    }

    @Test
    void answersTheMailBehindWhatCameBefore() {
        MessageIds ids = of("3@example.fr", List.of("2@example.fr"), List.of("1@example.fr", "2@example.fr"));
        assertThat(ids.answered()).containsExactly("3@example.fr");
        assertThat(ids.thread()).containsExactly("1@example.fr", "2@example.fr", "3@example.fr");
    }

    @Test
    void takesInReplyToWhereThereAreNoReferences() {
        assertThat(of("2@example.fr", List.of("1@example.fr"), List.of()).thread())
                .containsExactly("1@example.fr", "2@example.fr");
    }

    @Test
    void standsAloneWhereThereIsNoId() {
        MessageIds ids = of(null, List.of(), List.of());
        assertThat(ids.answered()).isEmpty();
        assertThat(ids.thread()).isEmpty();
    }

    @Test
    void keepsTheEndOfALongThread() {
        List<String> before =
                IntStream.range(0, 100).mapToObj(i -> i + "@example.fr").toList();
        assertThat(of("last@example.fr", List.of(), before).thread())
                .hasSize(MessageIds.MOST)
                .endsWith("99@example.fr", "last@example.fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1@example.fr\r\nBcc: all@example.org",
                "1@example.fr> <2@example.fr",
                "1 2@example.fr",
                "no-at-sign",
                "a@b@c",
                "@example.fr",
                "1@",
                "é@example.fr",
                "1@exam\tple.fr"
            })
    void leavesOutWhatIsPlainlyNoId(String id) {
        MessageIds ids = of(id, List.of(id), List.of(id));
        assertThat(ids.answered()).isEmpty();
        assertThat(ids.thread()).isEmpty();
    }

    @Test
    void leavesOutWhatIsTooLong() {
        assertThat(of("a".repeat(300) + "@example.fr", List.of(), List.of()).answered())
                .isEmpty();
    }

    @Test
    void writesEachOnALineOfItsOwn() {
        assertThat(MessageIds.folded(List.of("1@example.fr", "2@example.fr")))
                .isEqualTo("<1@example.fr>\r\n <2@example.fr>");
    }
}
