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
        int[] edges = edges(page.width(), width);
        int[] rows = edges(page.height(), height);
        long[] sums = new long[width];
        Gray small = Gray.blank(width, height);
        for (int y = 0; y < height; y++) {
            int bottom = Math.max(rows[y] + 1, rows[y + 1]);
            java.util.Arrays.fill(sums, 0);
            for (int row = rows[y]; row < bottom; row++) {
                add(page.pixels(), row * page.width(), edges, sums);
            }
            for (int x = 0; x < width; x++) {
                long covered = (long) Math.max(1, edges[x + 1] - edges[x]) * (bottom - rows[y]);
                small.set(x, y, (int) (sums[x] / covered));
            }
        }
        return small;
    }

    /** Where each of the new pixels begins among the old, and where the last ends. */
    private static int[] edges(int old, int now) {
        int[] edges = new int[now + 1];
        for (int i = 0; i <= now; i++) {
            edges[i] = (int) ((long) i * old / now);
        }
        return edges;
    }

    private static void add(byte[] pixels, int row, int[] edges, long[] sums) {
        for (int x = 0; x < sums.length; x++) {
            int right = row + Math.max(edges[x] + 1, edges[x + 1]);
            int sum = 0;
            for (int at = row + edges[x]; at < right; at++) {
                sum += pixels[at] & 0xFF;
            }
            sums[x] += sum;
        }
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
