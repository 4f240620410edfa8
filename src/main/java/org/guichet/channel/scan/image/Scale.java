package org.guichet.channel.scan.image;

/** Smaller and larger. */
public final class Scale {

    private Scale() {}

    /** As it is when its long side is no longer than this, else smaller. */
    public static Gray toLongSide(Gray page, int longest) {
        int longSide = Math.max(page.width(), page.height());
        return longSide <= longest ? page : by(page, (double) longest / longSide);
    }

    public static Gray half(Gray page) {
        return by(page, 0.5);
    }

    /** Each new pixel is the mean of the old ones that it covers, or lies between its neighbours when growing. */
    public static Gray by(Gray page, double factor) {
        int width = Math.max(1, (int) Math.round(page.width() * factor));
        int height = Math.max(1, (int) Math.round(page.height() * factor));
        return factor < 1 ? shrunk(page, width, height) : grown(page, width, height);
    }

    private static Gray shrunk(Gray page, int width, int height) {
        Gray small = Gray.blank(width, height);
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * page.height() / height);
            int bottom = Math.max(top + 1, (int) ((y + 1L) * page.height() / height));
            for (int x = 0; x < width; x++) {
                int left = (int) ((long) x * page.width() / width);
                int right = Math.max(left + 1, (int) ((x + 1L) * page.width() / width));
                small.set(x, y, mean(page, left, top, right, bottom));
            }
        }
        return small;
    }

    private static int mean(Gray page, int left, int top, int right, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += page.at(x, y);
            }
        }
        return (int) (sum / ((long) (right - left) * (bottom - top)));
    }

    private static Gray grown(Gray page, int width, int height) {
        Gray large = Gray.blank(width, height);
        double stepX = (double) page.width() / width;
        double stepY = (double) page.height() / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                large.set(x, y, Sample.bilinear(page, (x + 0.5) * stepX - 0.5, (y + 0.5) * stepY - 0.5));
            }
        }
        return large;
    }
}
