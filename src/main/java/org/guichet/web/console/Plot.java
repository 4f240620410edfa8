package org.guichet.web.console;

import java.util.Arrays;
import java.util.Locale;

/** Sixty bars, one a minute, drawn as one path of an SVG image: no style and no script stands in the page. */
record Plot(String path, long total, int highest) {

    static final int WIDTH = 240;
    static final int HEIGHT = 40;
    private static final int STEP = WIDTH / Minutes.SHOWN;

    /** The shortest bar of a minute in which anything came. */
    private static final double LEAST = 3;

    static Plot of(int[] minutes) {
        int highest = Arrays.stream(minutes).max().orElse(0);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < minutes.length; i++) {
            if (minutes[i] > 0) {
                double height = Math.max(LEAST, (HEIGHT - 2.0) * minutes[i] / highest);
                path.append(String.format(Locale.ROOT, "M%d %dV%.1f", i * STEP + 2, HEIGHT, HEIGHT - height));
            }
        }
        return new Plot(path.toString(), Arrays.stream(minutes).asLongStream().sum(), highest);
    }
}
