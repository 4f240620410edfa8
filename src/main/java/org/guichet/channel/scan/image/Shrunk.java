package org.guichet.channel.scan.image;

import java.util.Arrays;

/**
 * A picture seen smaller: each pixel is the mean of the old ones that it covers, those at its edges counting as far as it
 * covers them. Without these shares some rows of a letter would weigh twice what others do.
 */
final class Shrunk {

    /** What a pixel counts that is wholly covered. */
    private static final int WHOLE = 256;

    private final Gray page;
    private final Shares columns;
    private final Shares rows;
    private final int[] row;
    private final long[] sums;
    private final Gray small;

    private Shrunk(Gray page, int width, int height) {
        this.page = page;
        columns = Shares.of(page.width(), width);
        rows = Shares.of(page.height(), height);
        row = new int[width + 1];
        sums = new long[width];
        small = Gray.blank(width, height);
    }

    /** @param width at most that of the page, as is the height */
    static Gray of(Gray page, int width, int height) {
        Shrunk shrunk = new Shrunk(page, width, height);
        shrunk.all();
        return shrunk.small;
    }

    private void all() {
        for (int y = 0; y < page.height(); y++) {
            sum(y * page.width());
            add(rows.here[y]);
            int target = rows.target[y];
            if (y == page.height() - 1 || rows.target[y + 1] > target) {
                write(target);
                add(WHOLE - rows.here[y]);
            }
        }
    }

    /** One row of the page, across. */
    private void sum(int start) {
        Arrays.fill(row, 0);
        byte[] pixels = page.pixels();
        for (int x = 0; x < columns.target.length; x++) {
            int pixel = pixels[start + x] & 0xFF;
            int target = columns.target[x];
            int here = pixel * columns.here[x];
            row[target] += here;
            row[target + 1] += pixel * WHOLE - here;
        }
    }

    private void add(int share) {
        if (share > 0) {
            for (int x = 0; x < sums.length; x++) {
                sums[x] += (long) row[x] * share;
            }
        }
    }

    private void write(int target) {
        for (int x = 0; x < sums.length; x++) {
            long area = (long) columns.covered[x] * rows.covered[target];
            small.set(x, target, (int) ((sums[x] + area / 2) / area));
            sums[x] = 0;
        }
    }

    /**
     * How the pixels of a row, or of a column, fall to those of the smaller picture: each to one of them, and what is left
     * of it to the next.
     *
     * @param target the first that it falls to
     * @param here what falls to that one, at most {@link #WHOLE}
     * @param covered what falls to each of the smaller picture in all
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Shares(int[] target, int[] here, int[] covered) {

        static Shares of(int old, int now) {
            int[] target = new int[old];
            int[] here = new int[old];
            int[] covered = new int[now + 1];
            for (int i = 0; i < old; i++) {
                target[i] = (int) ((long) i * now / old);
                double left = (double) (target[i] + 1) * old / now - i;
                here[i] = (int) Math.round(Math.min(1, left) * WHOLE);
                covered[target[i]] += here[i];
                covered[target[i] + 1] += WHOLE - here[i];
            }
            return new Shares(target, here, covered);
        }
    }
}
