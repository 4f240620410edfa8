package org.guichet.channel.scan.image;

/**
 * How far the lines of a page are from level, up to 8 degrees. Both axes are tried, because the lines of a sideways page
 * run down: whichever profile shows sharper lines decides.
 */
final class Skew {

    private static final double MOST = 8;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.05;

    /** Pixels of the long side of the picture in which it is measured: half a degree moves a line's end by 7. */
    private static final int LONG_SIDE = 1200;

    private final int width;
    private final int height;
    private final int[] xs;
    private final int[] ys;

    private Skew(Gray small) {
        width = small.width();
        height = small.height();
        int count = 0;
        int[] atX = new int[width * height];
        int[] atY = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (small.at(x, y) < 190) {
                    atX[count] = x;
                    atY[count++] = y;
                }
            }
        }
        xs = java.util.Arrays.copyOf(atX, count);
        ys = java.util.Arrays.copyOf(atY, count);
    }

    /** Degrees by which the page must be turned clockwise to be level. */
    static double of(Gray page) {
        Skew skew = new Skew(Scale.toLongSide(page, LONG_SIDE));
        return skew.xs.length == 0 ? 0 : skew.angle();
    }

    private double angle() {
        Peak rows = peak(true);
        Peak columns = peak(false);
        return rows.sharpness() >= columns.sharpness() ? rows.angle() : columns.angle();
    }

    /** @param sharpness of the best angle relative to the mean of all */
    private record Peak(double angle, double sharpness) {}

    private Peak peak(boolean rows) {
        double best = 0;
        double bestScore = -1;
        double sum = 0;
        int tried = 0;
        for (double angle = -MOST; angle <= MOST; angle += COARSE) {
            double score = score(angle, rows);
            sum += score;
            tried++;
            if (score > bestScore) {
                bestScore = score;
                best = angle;
            }
        }
        return new Peak(refined(best, bestScore, rows), bestScore / Math.max(1, sum / tried));
    }

    private double refined(double coarse, double coarseScore, boolean rows) {
        double best = coarse;
        double bestScore = coarseScore;
        for (double angle = coarse - COARSE; angle <= coarse + COARSE; angle += FINE) {
            double score = score(angle, rows);
            if (score > bestScore) {
                bestScore = score;
                best = angle;
            }
        }
        return best;
    }

    /** Sum of squared steps between neighbouring lines of the profile: large when lines and gaps alternate sharply. */
    private double score(double degrees, boolean rows) {
        double slope = Math.tan(Math.toRadians(degrees));
        int shift = (int) Math.ceil((rows ? width : height) * Math.abs(slope)) + 1;
        int[] profile = new int[(rows ? height : width) + 2 * shift + 1];
        int[] straight = rows ? ys : xs;
        int[] across = rows ? xs : ys;
        double tilt = rows ? slope : -slope;
        double middle = shift + 0.5; // no place is negative: cutting off the fraction rounds
        for (int i = 0; i < straight.length; i++) {
            profile[(int) (straight[i] + across[i] * tilt + middle)]++;
        }
        double sum = 0;
        for (int i = 1; i < profile.length; i++) {
            double step = profile[i] - profile[i - 1];
            sum += step * step;
        }
        return sum;
    }
}
