package org.guichet.channel.scan.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.channel.scan.wire.Request;
import org.guichet.samples.ScanSamples;
import org.junit.jupiter.api.Test;

/** A machine for which there are no natives. */
class RequestDeskTest {

    private static final String LETTER =
            "My kettle leaks and has twice tripped the fuse.\nPlease send somebody to collect it.\n";

    private final RequestDesk desk = new RequestDesk(new EngineDesk(() -> {
        throw new UnsatisfiedLinkError("no natives in java.library.path");
    }));

    @Test
    void textLayersAreReadWithoutAnEngine() throws IOException {
        open(DocumentFormat.PDF, ScanSamples.withTextLayer(LETTER));

        assertThat(desk.answer(new Request.ReadPage(1, false)))
                .isInstanceOfSatisfying(
                        Reply.PageRead.class, page -> assertThat(page.text()).contains("twice tripped the fuse"));
    }

    @Test
    void picturesSayThatTheEngineIsMissingAndOnWhatMachine() throws IOException {
        open(DocumentFormat.PNG, ScanSamples.sideways(LETTER));

        assertThat(desk.answer(new Request.ReadPage(1, false))).isInstanceOfSatisfying(Reply.PageUnread.class, page -> {
            assertThat(page.reason()).isEqualTo(ReasonCode.OCR_UNAVAILABLE);
            assertThat(page.detail()).contains(System.getProperty("os.arch"));
        });
    }

    @Test
    void warmingUpSaysItToo() throws IOException {
        assertThat(desk.answer(new Request.WarmUp())).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void aPageThatIsNotThereIsNoCrash() throws IOException {
        open(DocumentFormat.PDF, ScanSamples.withTextLayer(LETTER));

        assertThat(desk.answer(new Request.ReadPage(2, false))).isInstanceOf(Reply.PageUnread.class);
    }

    @Test
    void twoFilesAreOneDocumentWithTheFrontsFirst() throws IOException {
        assertThat(desk.answer(both(new String[] {"first front", "second front"}, "first back", "second back")))
                .isEqualTo(new Reply.Opened(4, false));

        for (int number = 1; number <= 4; number++) {
            String expected = List.of("first front", "second front", "first back", "second back")
                    .get(number - 1);
            assertThat(desk.answer(new Request.ReadPage(number, false)))
                    .isInstanceOfSatisfying(Reply.PageRead.class, page -> assertThat(page.text())
                            .contains(expected));
        }
    }

    @Test
    void notAsManyBacksAsFrontsAreRefused() throws IOException {
        assertThat(desk.answer(both(new String[] {"first front", "second front"}, "only back")))
                .isInstanceOfSatisfying(Reply.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(ReasonCode.SIDES_UNMATCHED);
                    assertThat(refused.detail()).startsWith("2 fronts and 1 backs");
                });
    }

    @Test
    void backsThatCannotBeOpenedSayThatTheyAreTheBacks() throws IOException {
        Request.Open broken = new Request.Open(
                DocumentFormat.PDF,
                50_000_000,
                Set.of(),
                RawContent.of(ScanSamples.withTextLayer(LETTER)),
                Optional.of(new Request.OtherFile(DocumentFormat.PDF, RawContent.of(new byte[] {'%', 'P', 'D', 'F'}))));

        assertThat(desk.answer(broken))
                .isInstanceOfSatisfying(Reply.Refused.class, refused -> assertThat(refused.detail())
                        .startsWith("The file with the backs"));
    }

    private static Request.Open both(String[] fronts, String... backs) throws IOException {
        return new Request.Open(
                DocumentFormat.PDF,
                50_000_000,
                Set.of(),
                RawContent.of(ScanSamples.withTextLayer(withLetters(fronts))),
                Optional.of(new Request.OtherFile(
                        DocumentFormat.PDF, RawContent.of(ScanSamples.withTextLayer(withLetters(backs))))));
    }

    /** A page with little text would be looked at as a picture. */
    private static String[] withLetters(String... pages) {
        return Stream.of(pages).map(page -> page + "\n" + LETTER).toArray(String[]::new);
    }

    private void open(DocumentFormat format, byte[] content) throws IOException {
        assertThat(desk.answer(new Request.Open(format, 50_000_000, RawContent.of(content))))
                .isEqualTo(new Reply.Opened(1, false));
    }
}
