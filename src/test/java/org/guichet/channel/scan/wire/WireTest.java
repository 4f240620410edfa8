package org.guichet.channel.scan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.batch.PageRole;
import org.guichet.channel.scan.batch.SeparatorRules;
import org.guichet.channel.scan.image.PageQuality;
import org.guichet.channel.scan.image.PreparationStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {

    private static final Request.Survey SURVEY =
            new Request.Survey(3, true, new SeparatorRules(List.of("ONE|", "OTHER"), true));

    private static final Request.Open TWO_FILES = new Request.Open(
            DocumentFormat.TIFF,
            50,
            Set.of(),
            RawContent.of(new byte[] {4}),
            Optional.of(new Request.OtherFile(DocumentFormat.PDF, RawContent.of(new byte[] {5, 6}))));

    static Stream<Reply> replies() {
        return Stream.of(
                new Reply.Ready(),
                new Reply.Opened(60, true),
                new Reply.Refused(ReasonCode.ENCRYPTED, "asks for a password"),
                new Reply.PageRead(
                        "L’été à Évreux\n\nœuvre 😀",
                        0.95,
                        270,
                        0.004,
                        false,
                        true,
                        List.of(new PlacedWord(0, 5, 0, 10, 700, 40), new PlacedWord(6, 7, 800, 10, 10_000, 10_000)),
                        new PageQuality(-1.25, 210, 0.8, 17)),
                Reply.PageRead.ofNothing(),
                new Reply.Surveyed(PageRole.SEPARATOR),
                new Reply.PageUnread(ReasonCode.TIME_LIMIT, "too long"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aReplyArrivesAsItWasSent(Reply reply) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReplyWire.write(new DataOutputStream(bytes), reply);

        assertThat(ReplyWire.read(stream(bytes.toByteArray()))).isEqualTo(reply);
    }

    @Test
    void aRequestArrivesAsItWasSent() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        RequestWire.write(out, new Request.WarmUp());
        RequestWire.write(
                out,
                new Request.Open(
                        DocumentFormat.TIFF, 50, Set.of(PreparationStep.SPECKS), RawContent.of(new byte[] {1, 2, 3})));
        RequestWire.write(out, TWO_FILES);
        RequestWire.write(out, SURVEY);
        RequestWire.write(out, new Request.ReadPage(7, true));

        DataInputStream in = stream(bytes.toByteArray());
        assertThat(RequestWire.read(in)).isEqualTo(new Request.WarmUp());
        assertThat(RequestWire.read(in)).isInstanceOfSatisfying(Request.Open.class, open -> {
            assertThat(open.format()).isEqualTo(DocumentFormat.TIFF);
            assertThat(open.leftOut()).containsExactly(PreparationStep.SPECKS);
            assertThat(open.content())
                    .isInstanceOfSatisfying(RawContent.InMemory.class, content -> assertThat(content.array())
                            .containsExactly(1, 2, 3));
        });
        assertThat(RequestWire.read(in)).isInstanceOfSatisfying(Request.Open.class, open -> {
            Request.OtherFile backs = open.backs().orElseThrow();
            assertThat(backs.format()).isEqualTo(DocumentFormat.PDF);
            assertThat(((RawContent.InMemory) backs.content()).array()).containsExactly(5, 6);
        });
        assertThat(RequestWire.read(in)).isEqualTo(SURVEY);
        assertThat(RequestWire.read(in)).isEqualTo(new Request.ReadPage(7, true));
    }

    @Test
    void aReplyOfTwoGigabytesIsNotBelieved() {
        byte[] boasting = {'P', 0x7f, -1, -1, -1};

        assertThatThrownBy(() -> ReplyWire.read(stream(boasting)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2147483647");
    }

    @Test
    void aReasonThatDoesNotExistIsNotBelieved() {
        byte[] invented = {'U', 0, 0, 0, 4, 'b', 'o', 'r', 'e', 0, 0, 0, 0};

        assertThatThrownBy(() -> ReplyWire.read(stream(invented))).hasMessageContaining("bore");
    }

    @Test
    void aWordOutsideItsTextIsNotBelieved() throws IOException {
        Reply.PageRead page =
                new Reply.PageRead("abc", 0.9, 0, 0, false, false, List.of(new PlacedWord(0, 4, 0, 0, 1, 1)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReplyWire.write(new DataOutputStream(bytes), page);

        assertThatThrownBy(() -> ReplyWire.read(stream(bytes.toByteArray()))).hasMessageContaining("0 to 4");
    }

    private static DataInputStream stream(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
