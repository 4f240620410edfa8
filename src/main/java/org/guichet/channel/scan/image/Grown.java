package org.guichet.channel.scan.image;

/**
 * A picture seen larger, row by row: each pixel lies between its neighbours in the small one (bilinear). What two rows of
 * the small picture give is kept while rows of the large one lie between them.
 */
final class Grown {

    private static final int NONE = -2;

    private final Gray small;
    private final int[] left;
    private final double[] toRight;
    private final double rowsEach;
    private int top = NONE;
    private double[] upper;
    private double[] lower;

    Grown(Gray small, int width, int height) {
        this.small = small;
        left = new int[width];
        toRight = new double[width];
        double columnsEach = (double) width / small.width();
        rowsEach = (double) height / small.height();
        for (int x = 0; x < width; x++) {
            double at = within((x + 0.5) / columnsEach - 0.5, small.width());
            left[x] = (int) at;
            toRight[x] = at - left[x];
        }
        upper = new double[width];
        lower = new double[width];
    }

    /** Writes the large picture's row into the array, 0 to 255 each; rows are asked for from the top. */
    void row(int y, int[] into) {
        double at = within((y + 0.5) / rowsEach - 0.5, small.height());
        between((int) at);
        double toLower = at - top;
        for (int x = 0; x < into.length; x++) {
            into[x] = (int) (upper[x] * (1 - toLower) + lower[x] * toLower + 0.5);
        }
    }

    private void between(int row) {
        if (row == top) {
            return;
        }
        if (row == top + 1) {
            double[] old = upper;
            upper = lower;
            lower = old;
        } else {
            stretch(row, upper);
        }
        stretch(Math.min(row + 1, small.height() - 1), lower);
        top = row;
    }

    private void stretch(int row, double[] into) {
        for (int x = 0; x < into.length; x++) {
            int right = Math.min(left[x] + 1, small.width() - 1);
            into[x] = small.at(left[x], row) * (1 - toRight[x]) + small.at(right, row) * toRight[x];
        }
    }

    private static double within(double at, int length) {
        return Math.min(Math.max(at, 0), length - 1);
    }
}
