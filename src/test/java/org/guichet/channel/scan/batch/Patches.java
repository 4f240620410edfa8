package org.guichet.channel.scan.batch;

import java.util.Arrays;
import org.guichet.channel.scan.image.Gray;

/** Sheets with a patch code, as other programs print them. */
final class Patches {

    private Patches() {}

    static Gray paper(int width, int height) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) 240);
        return new Gray(width, height, pixels);
    }

    /** @param bars N and W, from top to bottom, across the sheet's head */
    static Gray sheet(int width, int height, String bars) {
        Gray page = paper(width, height);
        double narrow = 0.08 * page.resolution();
        double y = height / 12.0;
        for (char bar : bars.toCharArray()) {
            double thick = bar == 'W' ? 2.5 * narrow : narrow;
            fill(page, width / 5, (int) y, width * 4 / 5, (int) (y + thick));
            y += thick + narrow;
        }
        return page;
    }

    static void fill(Gray page, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(page.pixels(), y * page.width() + left, y * page.width() + right, (byte) 20);
        }
    }
}
