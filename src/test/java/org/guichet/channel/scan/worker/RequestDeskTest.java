package org.guichet.channel.scan.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private void open(DocumentFormat format, byte[] content) throws IOException {
        assertThat(desk.answer(new Request.Open(format, 50_000_000, RawContent.of(content))))
                .isEqualTo(new Reply.Opened(1, false));
    }
}
