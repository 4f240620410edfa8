package org.guichet.channel.scan.image;

import java.util.Random;

/** Pages for tests: dark bars like lines of words on paper. */
final class Pages {

    static final int WIDTH = 827;
    static final int HEIGHT = 1169;

    private Pages() {}

    /** Lines of bars, six pixels high, broken into words. */
    static Gray written() {
        Gray page = Gray.blank(WIDTH, HEIGHT);
        Random random = new Random(7);
        for (int y = 100; y < 1050; y += 22) {
            for (int x = 100; x < 720; ) {
                int end = Math.min(720, x + 20 + random.nextInt(60));
                fill(page, x, y, end, y + 6, 0);
                x = end + 8;
            }
        }
        return page;
    }

    static void fill(Gray page, int left, int top, int right, int bottom, int grey) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                page.set(x, y, grey);
            }
        }
    }

    /** Slanted: the right end lies lower when the angle is positive. */
    static Gray slanted(Gray page, double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        Gray slanted = Gray.blank(page.width(), page.height());
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int from = (int) Math.round(y - x * slope);
                slanted.set(x, y, from < 0 || from >= page.height() ? Gray.WHITE : page.at(x, from));
            }
        }
        return slanted;
    }
}
