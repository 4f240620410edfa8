package org.guichet.channel.scan.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrunkTest {

    @Test
    void halfIsTheMeanOfFour() {
        Gray page = Gray.blank(4, 2);
        System.arraycopy(new byte[] {10, 20, 30, 40, 12, 22, 32, 42}, 0, page.pixels(), 0, 8);

        assertThat(Scale.half(page).pixels()).containsExactly((10 + 20 + 12 + 22) / 4, (30 + 40 + 32 + 42) / 4);
    }

    @Test
    void aPixelBetweenTwoCountsForBoth() {
        Gray row = Gray.blank(3, 1);
        System.arraycopy(new byte[] {30, 60, 90}, 0, row.pixels(), 0, 3);

        assertThat(Shrunk.of(row, 2, 1).pixels()).containsExactly((30 * 2 + 60) / 3, (90 * 2 + 60) / 3);
    }

    @ParameterizedTest
    @CsvSource({"53, 31", "80, 40", "81, 1", "1, 1", "79, 46"})
    void eachPixelIsTheMeanOfTheAreaThatItCovers(int width, int height) {
        Gray page = Gray.blank(81, 47);
        new Random(5).nextBytes(page.pixels());

        Gray small = Shrunk.of(page, width, height);

        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                assertThat((double) small.at(x, y))
                        .as("%d, %d", x, y)
                        .isEqualTo(
                                mean(page, 81.0 / width * x, 47.0 / height * y, 81.0 / width, 47.0 / height),
                                within(1.5));
            }
        }
    }

    @Test
    void asLargeAsItWasIsTheSame() {
        Gray page = Pages.written();

        assertThat(Shrunk.of(page, page.width(), page.height()).pixels()).isEqualTo(page.pixels());
    }

    private static double mean(Gray page, double left, double top, double width, double height) {
        double sum = 0;
        for (int y = (int) top; y < Math.min(page.height(), top + height); y++) {
            for (int x = (int) left; x < Math.min(page.width(), left + width); x++) {
                double covered = shared(left, left + width, x) * shared(top, top + height, y);
                sum += covered * page.at(x, y);
            }
        }
        return sum / (width * height);
    }

    private static double shared(double from, double to, int pixel) {
        return Math.max(0, Math.min(to, pixel + 1) - Math.max(from, pixel));
    }
}
