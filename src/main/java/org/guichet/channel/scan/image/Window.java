package org.guichet.channel.scan.image;

import java.util.function.IntBinaryOperator;

/** Filters over a small square around each pixel, rows first, then columns. For pictures of some ten thousand pixels. */
final class Window {

    private Window() {}

    static Gray lightest(Gray page, int radius) {
        return folded(page, radius, Math::max);
    }

    static Gray darkest(Gray page, int radius) {
        return folded(page, radius, Math::min);
    }

    private static Gray folded(Gray page, int radius, IntBinaryOperator fold) {
        return vertically(horizontally(page, radius, fold), radius, fold);
    }

    private static Gray horizontally(Gray page, int radius, IntBinaryOperator fold) {
        Gray out = page.copy();
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int value = page.at(x, y);
                for (int i = Math.max(0, x - radius); i <= Math.min(page.width() - 1, x + radius); i++) {
                    value = fold.applyAsInt(value, page.at(i, y));
                }
                out.set(x, y, value);
            }
        }
        return out;
    }

    private static Gray vertically(Gray page, int radius, IntBinaryOperator fold) {
        Gray out = page.copy();
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int value = page.at(x, y);
                for (int i = Math.max(0, y - radius); i <= Math.min(page.height() - 1, y + radius); i++) {
                    value = fold.applyAsInt(value, page.at(x, i));
                }
                out.set(x, y, value);
            }
        }
        return out;
    }

    static Gray mean(Gray page, int radius) {
        Gray out = page.copy();
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                out.set(x, y, meanAround(page, x, y, radius));
            }
        }
        return out;
    }

    private static int meanAround(Gray page, int x, int y, int radius) {
        int sum = 0;
        int count = 0;
        for (int j = Math.max(0, y - radius); j <= Math.min(page.height() - 1, y + radius); j++) {
            for (int i = Math.max(0, x - radius); i <= Math.min(page.width() - 1, x + radius); i++) {
                sum += page.at(i, j);
                count++;
            }
        }
        return sum / count;
    }
}
