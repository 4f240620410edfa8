package org.guichet.channel.scan.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {

    @Test
    void paperInShadowBecomesWhiteAndInkStaysInk() {
        Gray page = Pages.written();
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                page.set(x, y, page.at(x, y) * (230 - 130 * x / page.width()) / 255 + 10);
            }
        }

        Gray even = Background.normalised(page);

        assertThat(even.at(800, 60)).isGreaterThan(245);
        assertThat(even.at(20, 60)).isGreaterThan(245);
        assertThat(even.at(105, 103)).isLessThan(80);
    }

    @Test
    void theBlackAroundASheetGoesAndItsTextStays() {
        Gray page = Pages.written();
        Pages.fill(page, 0, 0, 60, Pages.HEIGHT, 5);
        Pages.fill(page, 0, Pages.HEIGHT - 30, Pages.WIDTH, Pages.HEIGHT, 5);

        Gray clean = BlackEdges.removed(page);

        assertThat(clean.at(10, 600)).isEqualTo(Gray.WHITE);
        assertThat(clean.at(400, Pages.HEIGHT - 5)).isEqualTo(Gray.WHITE);
        assertThat(clean.at(105, 103)).isZero();
    }

    @Test
    void saltAndPepperGoWithoutThinningAStroke() {
        Gray page = Pages.written();
        Gray dirty = page.copy();
        dirty.set(50, 50, 0);
        dirty.set(110, 103, 255);

        assertThat(SaltAndPepper.removed(dirty).pixels()).isEqualTo(page.pixels());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-6.5, -1.3, 0, 0.4, 3, 7})
    void measuresHowFarLinesAreFromLevel(double degrees) {
        assertThat(Skew.of(Pages.slanted(Pages.written(), degrees))).isEqualTo(-degrees, within(0.15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2.5, 1.5})
    void measuresASidewaysPageToo(double degrees) {
        Gray sideways = Turn.clockwise(Pages.slanted(Pages.written(), degrees), 90);

        assertThat(Skew.of(sideways)).isEqualTo(-degrees, within(0.15));
    }

    @Test
    void aLevelledPageIsLevel() {
        Gray levelled = Preparation.levelled(Pages.slanted(Pages.written(), 3));

        assertThat(Skew.of(levelled)).isEqualTo(0, within(0.15));
    }

    @Test
    void manySpecksGoButNotTheDotBesideALetter() {
        Gray page = Pages.written();
        page.set(106, 97, 0);
        for (int i = 0; i < 400; i++) {
            page.set(5 + i % 5 * 15, 5 + i / 5 * 14, 0);
        }

        Gray clean = Despeckle.cleaned(page).page();

        assertThat(Ink.share(clean)).isLessThan(Ink.share(page));
        assertThat(inkIn(clean, 0, 0, 80, Pages.HEIGHT)).isZero();
        assertThat(clean.at(106, 97)).isZero();
    }

    @Test
    void aFewSpecksStay() {
        Gray page = Pages.written();
        page.set(30, 30, 0);

        assertThat(Despeckle.cleaned(page).page()).isSameAs(page);
    }

    @Test
    void faintPrintBecomesInk() {
        Gray page = Pages.written();
        for (int i = 0; i < page.pixels().length; i++) {
            page.pixels()[i] = (byte) (150 + (page.pixels()[i] & 0xFF) * 55 / 255);
        }
        assertThat(Ink.share(Background.normalised(page))).isZero();

        assertThat(Ink.share(Preparation.of(page))).isEqualTo(Ink.share(Preparation.of(Pages.written())), within(0.04));
    }

    @Test
    void darkPrintIsNotTouched() {
        Gray page = Pages.written();

        assertThat(Contrast.raised(page)).isSameAs(page);
    }

    @Test
    void theGrainOfABlankPageDoesNotBecomeInk() {
        Random grain = new Random(1);
        Gray page = Gray.blank(Pages.WIDTH, Pages.HEIGHT);
        for (int i = 0; i < page.pixels().length; i++) {
            page.pixels()[i] = (byte) Math.min(255, (int) (215 + 9 * grain.nextGaussian()));
        }

        assertThat(Ink.share(Preparation.of(page))).isLessThan(0.0001);
    }

    @Test
    void tellsWhatThePageWasLike() {
        Gray page = Pages.slanted(Pages.written(), 2);
        for (int i = 0; i < page.pixels().length; i++) {
            page.pixels()[i] = (byte) ((page.pixels()[i] & 0xFF) * 180 / 255);
        }

        PageQuality quality = Preparation.of(page, Set.of()).quality();

        assertThat(quality.skew()).isEqualTo(-2, within(0.15));
        assertThat(quality.light()).isEqualTo(180);
        assertThat(quality.contrast()).isGreaterThan(0.9);
        assertThat(quality.specks()).isLessThan(50);
    }

    @Test
    void aStepThatIsLeftOutDoesNothing() {
        Gray page = Pages.slanted(Pages.written(), 2);

        Prepared levelled = Preparation.of(page, Set.of());
        Prepared askew = Preparation.of(page, Set.of(PreparationStep.SKEW));

        assertThat(Skew.of(levelled.page())).isEqualTo(0, within(0.2));
        assertThat(Skew.of(askew.page())).isEqualTo(-2, within(0.2));
    }

    @Test
    void aBlankPageStaysBlankThroughAllSteps() {
        assertThat(Ink.share(Preparation.of(Gray.blank(Pages.WIDTH, Pages.HEIGHT))))
                .isZero();
    }

    @Test
    void aPageOfOnePixelIsAPage() {
        assertThat(Preparation.of(Gray.blank(1, 1)).pixels()).isNotEmpty();
    }

    private static int inkIn(Gray page, int left, int top, int right, int bottom) {
        int ink = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink += page.inkAt(x, y) ? 1 : 0;
            }
        }
        return ink;
    }
}
