package org.guichet.channel.scan.image;

/** Smaller and larger. */
public final class Scale {

    private Scale() {}

    /** As it is when its long side is no longer than this, else smaller. */
    public static Gray toLongSide(Gray page, int longest) {
        return page.longSide() <= longest ? page : by(page, (double) longest / page.longSide());
    }

    public static Gray half(Gray page) {
        return by(page, 0.5);
    }

    /** Each new pixel is the mean of the old ones that it covers, or lies between its neighbours when growing. */
    public static Gray by(Gray page, double factor) {
        int width = Math.max(1, (int) Math.round(page.width() * factor));
        int height = Math.max(1, (int) Math.round(page.height() * factor));
        return factor < 1 ? Shrunk.of(page, width, height) : grown(page, width, height);
    }

    private static Gray grown(Gray page, int width, int height) {
        Grown rows = new Grown(page, width, height);
        int[] row = new int[width];
        Gray large = Gray.blank(width, height);
        for (int y = 0; y < height; y++) {
            rows.row(y, row);
            for (int x = 0; x < width; x++) {
                large.set(x, y, row[x]);
            }
        }
        return large;
    }
}
