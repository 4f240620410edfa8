package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.arrival.TransportFacts;
import org.guichet.channel.scan.pool.OcrPool;
import org.guichet.channel.scan.pool.OcrSettings;
import org.guichet.channel.scan.pool.ScanLimits;
import org.guichet.samples.Stacks;
import org.guichet.submission.Overrides;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stacks of letters, read by real worker processes. */
class BatchReadingIT {

    private static final String KETTLE =
            "Jane Invented\n\nDear Sir,\n\nThe kettle that I bought leaks.\n\nYours faithfully,\n";
    private static final String TOASTER = "Paul Inventé\n\nMonsieur,\n\nLe four brûle tout.\n\nCordialement,\n";
    private static final String SECOND_PAGE = "And the lid of the kettle does not close either.\n";

    private static OcrPool pool;

    @BeforeAll
    static void startPool() {
        pool = new OcrPool(
                new OcrSettings(Path.of("target/ocr"), List.of("fra", "eng"), 1, 512, 50), ScanLimits.defaults());
    }

    @AfterAll
    static void endPool() {
        pool.close();
    }

    /** Nobody knows which of the letters is the one of customer 4711. */
    @Test
    void whatAnIndexSaysOfAStackIsSaidOfNoneOfItsLetters() throws IOException {
        RawContent stack = RawContent.of(Stacks.separated(List.of(List.of(KETTLE), List.of(TOASTER)), false));
        Arrival whole = ScanArrivals.of("stack.pdf", stack);
        TransportFacts facts = whole.facts();
        Map<String, String> details = new TreeMap<>(facts.details());
        details.put("index:CustomerNumber", "4711");
        details.put("index:ScanDate", "2026-03-12");
        Arrival indexed = new Arrival(
                whole.id(),
                whole.channel(),
                whole.kind(),
                whole.sourceKey(),
                whole.reference(),
                new TransportFacts(facts.mediaType(), facts.fileName(), facts.receivedAt(), details),
                whole.sha256(),
                whole.size(),
                whole.registeredAt());

        Reading.Several several = (Reading.Several) read(indexed, stack);

        assertThat(several.parts()).hasSize(2).allSatisfy(part -> assertThat(
                        part.facts().details())
                .doesNotContainKey("index:CustomerNumber")
                .containsEntry("index:ScanDate", "2026-03-12"));
    }

    @Test
    void aStackIsSeveralLettersAndEveryPageIsAccountedFor() throws IOException {
        RawContent stack =
                RawContent.of(Stacks.separated(List.of(List.of(KETTLE, SECOND_PAGE), List.of(TOASTER)), true));

        Reading.Several several = (Reading.Several) read(ScanArrivals.of("stack.pdf", stack), stack);

        assertThat(several.detail())
                .isEqualTo("7 pages: 2 letters on pages 3-4, 7-7, 2 separator sheets, 2 blank backs of these.");
        Submission kettle = letter(several.parts().get(0), stack);
        assertThat(kettle.text())
                .contains("kettle that I bought")
                .contains("lid of the kettle")
                .doesNotContain("four");
        assertThat(kettle.pages()).hasSize(2);
        assertThat(kettle.externalId()).contains("stack.pdf").contains("pages 3-4");
        Submission toaster = letter(several.parts().get(1), stack);
        assertThat(toaster.text()).contains("four").doesNotContain("kettle");
        assertThat(toaster.pages()).hasSize(1);
    }

    @Test
    void aStackThatAPersonTookBackIsOneLetter() throws IOException {
        RawContent stack = RawContent.of(Stacks.separated(List.of(List.of(KETTLE), List.of(TOASTER)), false));
        Arrival arrival = ScanArrivals.of("stack.pdf", stack);

        Arrival takenBack =
                ScanArrivals.with(arrival, new Overrides(java.util.Map.of(), null, true).alongWith(arrival.facts()));

        assertThat(((Reading.Readable) read(takenBack, stack)).submission().pages())
                .hasSize(4);
    }

    @Test
    void aSheetAloneIsNoLetter() throws IOException {
        RawContent sheet = RawContent.of(Stacks.separated(List.of(List.of()), false));

        assertThat(read(ScanArrivals.of("sheet.pdf", sheet), sheet))
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .isEqualTo(ReasonCode.NOTHING_SAID));
    }

    private static Submission letter(ArrivalPart part, RawContent stack) throws IOException {
        Arrival whole = ScanArrivals.of("stack.pdf", stack);
        assertThat(part.facts().detail(ArrivalPart.WHOLE)).contains(whole.id().toString());
        return ((Reading.Readable) read(ScanArrivals.with(whole, part.facts()), stack)).submission();
    }

    private static Reading read(Arrival arrival, RawContent content) throws IOException {
        return new ScanReader(pool, ScanLimits.defaults(), ScanArrivals.PLACE).read(arrival, content);
    }
}
