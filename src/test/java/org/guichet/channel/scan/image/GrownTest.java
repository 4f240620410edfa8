package org.guichet.channel.scan.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GrownTest {

    @Test
    void everyPixelLiesBetweenItsNeighboursFromTheFirstRowToTheLast() {
        Gray small = noise(7, 5);
        Grown grown = new Grown(small, 50, 33);

        for (int y = 0; y < 33; y++) {
            int[] row = new int[50];
            grown.row(y, row);
            for (int x = 0; x < 50; x++) {
                assertThat(row[x])
                        .as("%d, %d", x, y)
                        .isEqualTo(between(small, (x + 0.5) / (50 / 7.0) - 0.5, (y + 0.5) / (33 / 5.0) - 0.5));
            }
        }
    }

    @Test
    void rowsMayBeSkipped() {
        Gray small = noise(3, 9);
        int[] all = new int[20];
        Grown everyRow = new Grown(small, 20, 90);
        for (int y = 0; y <= 71; y++) {
            everyRow.row(y, all);
        }

        int[] one = new int[20];
        new Grown(small, 20, 90).row(71, one);

        assertThat(one).isEqualTo(all);
    }

    @Test
    void onePixelGrowsEverywhereAlike() {
        Gray pixel = Gray.blank(1, 1);
        pixel.set(0, 0, 93);

        assertThat(Scale.by(pixel, 4).pixels()).containsOnly(93);
    }

    @Test
    void onlyAPixelThatNearlyAllAroundDisagreeWithIsNoise() {
        Gray page = noise(120, 90);

        assertThat(SaltAndPepper.removed(page).pixels()).isEqualTo(withoutLonePixels(page));
    }

    private static byte[] withoutLonePixels(Gray page) {
        byte[] clean = page.pixels().clone();
        for (int y = 1; y < page.height() - 1; y++) {
            for (int x = 1; x < page.width() - 1; x++) {
                int[] around = new int[8];
                for (int i = 0, at = 0; i < 9; i++) {
                    if (i != 4) {
                        around[at++] = page.at(x - 1 + i % 3, y - 1 + i / 3);
                    }
                }
                int own = page.at(x, y);
                long lighter = java.util.Arrays.stream(around)
                        .filter(g -> g - own > 70)
                        .count();
                long darker = java.util.Arrays.stream(around)
                        .filter(g -> own - g > 70)
                        .count();
                if (lighter >= 7 || darker >= 7) {
                    java.util.Arrays.sort(around);
                    clean[y * page.width() + x] = (byte) ((around[3] + around[4]) / 2);
                }
            }
        }
        return clean;
    }

    private static int between(Gray page, double x, double y) {
        double cx = Math.min(Math.max(x, 0), page.width() - 1);
        double cy = Math.min(Math.max(y, 0), page.height() - 1);
        int left = (int) cx;
        int top = (int) cy;
        int right = Math.min(left + 1, page.width() - 1);
        int bottom = Math.min(top + 1, page.height() - 1);
        double upper = page.at(left, top) * (1 - (cx - left)) + page.at(right, top) * (cx - left);
        double lower = page.at(left, bottom) * (1 - (cx - left)) + page.at(right, bottom) * (cx - left);
        return (int) (upper * (1 - (cy - top)) + lower * (cy - top) + 0.5);
    }

    private static Gray noise(int width, int height) {
        Gray page = Gray.blank(width, height);
        new Random(width).nextBytes(page.pixels());
        return page;
    }
}
