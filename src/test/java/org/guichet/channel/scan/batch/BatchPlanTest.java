package org.guichet.channel.scan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

    @Test
    void separatorsDivideAStackIntoLetters() {
        BatchPlan plan = plan("SLLSLSLLL");

        assertThat(plan.letters()).containsExactly(new PageRange(2, 3), new PageRange(5, 5), new PageRange(7, 9));
        assertThat(plan.separators()).isEqualTo(3);
        assertThat(plan.isBatch()).isTrue();
    }

    @Test
    void theBlankBackOfASeparatorGoesWithIt() {
        BatchPlan plan = plan("SBLLSBL");

        assertThat(plan.letters()).containsExactly(new PageRange(3, 4), new PageRange(7, 7));
        assertThat(plan.blankBacks()).isEqualTo(2);
    }

    @Test
    void theBlankBackOfALetterBelongsToTheLetter() {
        assertThat(plan("SLBSLB").letters()).containsExactly(new PageRange(2, 3), new PageRange(5, 6));
    }

    @Test
    void whatStandsBeforeTheFirstSeparatorIsALetterToo() {
        assertThat(plan("LLSL").letters()).containsExactly(new PageRange(1, 2), new PageRange(4, 4));
    }

    @Test
    void severalSeparatorsInARowAreOneBorder() {
        assertThat(plan("SSLSS").letters()).containsExactly(new PageRange(3, 3));
    }

    @Test
    void withoutASeparatorAllIsOneLetter() {
        BatchPlan plan = plan("LBL");

        assertThat(plan.isBatch()).isFalse();
        assertThat(plan.letters()).containsExactly(new PageRange(1, 3));
    }

    @Test
    void onlySeparatorsAreNoLetter() {
        assertThat(plan("SBS").letters()).isEmpty();
    }

    @Test
    void everyPageIsCountedOnce() {
        Stream.of("", "L", "S", "BB", "SBLLSBL", "LLSBBLBS", "BSBLB")
                .forEach(roles -> assertThat(plan(roles).pages()).as(roles).isEqualTo(roles.length()));
    }

    @Test
    void aRangeIsReadAsItWasWrittenAndNothingElseIs() {
        assertThat(PageRange.of(new PageRange(3, 12).toString())).contains(new PageRange(3, 12));
        assertThat(Stream.of("", "3", "0-2", "4-3", "1-2-3", "1-9999999", "a-b")
                        .flatMap(text -> PageRange.of(text).stream()))
                .isEmpty();
    }

    private static BatchPlan plan(String roles) {
        List<PageRole> pages = roles.chars()
                .mapToObj(c -> c == 'S' ? PageRole.SEPARATOR : c == 'B' ? PageRole.BLANK : PageRole.LETTER)
                .toList();
        return BatchPlan.of(pages);
    }
}
