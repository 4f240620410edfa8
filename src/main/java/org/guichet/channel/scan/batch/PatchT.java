package org.guichet.channel.scan.batch;

import org.guichet.channel.scan.image.Gray;

/**
 * Finds the transfer patch: four bars, narrow wide narrow wide, with narrow spaces between (Kodak A-61599: wide 0.20 in,
 * narrow 0.08 in, at least 2 in long). Read from the other side it is Patch 3, which separates too. It carries no data and
 * no check, so a page shows it in many rows at the same place, or does not show it.
 */
final class PatchT {

    /** Of the whole pattern in narrow widths: 1 + 1 + 2.5 + 1 + 1 + 1 + 2.5. */
    private static final double[] RUNS = {1, 1, 2.5, 1, 1, 1, 2.5};

    private static final double NARROW_WIDTHS = 10;

    /** Of a narrow width: how far a run may be from what it should be. Copies thicken bars and thin spaces. */
    private static final double TOLERANCE = 0.45;

    /** Inches within which a narrow width of 0.08 in comes out; the bars of codes with data are far narrower. */
    private static final double NARROWEST = 0.055;

    private static final double WIDEST = 0.12;

    /** Share of the sheet's long side that bars must be long: 0.75 in, the shortest that any scanner reads. */
    private static final double SHORTEST = 0.06;

    /** Rows between two looks. */
    private static final int STEP = 2;

    private static final int DARK = 128;

    private PatchT() {}

    /** @param page level or turned by quarters, with white paper */
    static boolean isOn(Gray page) {
        int needed = (int) (Math.max(page.width(), page.height()) * SHORTEST / STEP);
        return inLines(page, true, needed) || inLines(page, false, needed);
    }

    /** Whether enough neighbouring lines show the pattern at nearly the same place. */
    private static boolean inLines(Gray page, boolean rows, int needed) {
        int lines = rows ? page.height() : page.width();
        int agreeing = 0;
        int last = -1;
        int missed = 0;
        for (int line = 0; line < lines; line += STEP) {
            int at = new Line(page, rows, line).find();
            if (at >= 0 && (last < 0 || Math.abs(at - last) <= 2 * STEP)) {
                agreeing++;
                missed = 0;
                last = at;
            } else if (++missed > 3) {
                agreeing = 0;
                last = -1;
            }
            if (agreeing >= needed) {
                return true;
            }
        }
        return false;
    }

    /** One line of pixels as runs of dark and light. */
    private record Line(Gray page, boolean rows, int number) {

        /** Where the pattern begins, forwards or backwards; -1 when it is not there. */
        int find() {
            int length = rows ? page.width() : page.height();
            int[] runs = new int[RUNS.length + 2];
            boolean dark = false;
            int run = 0;
            for (int at = 0; at <= length; at++) {
                boolean now = at < length && isDark(at);
                if (now == dark && at < length) {
                    run++;
                    continue;
                }
                System.arraycopy(runs, 1, runs, 0, runs.length - 1);
                runs[runs.length - 1] = run;
                if (!dark && isPattern(runs, page.resolution())) {
                    return at;
                }
                dark = now;
                run = 1;
            }
            return -1;
        }

        private boolean isDark(int at) {
            return (rows ? page.at(at, number) : page.at(number, at)) < DARK;
        }
    }

    /** @param runs light, the seven of the pattern, light */
    private static boolean isPattern(int[] runs, int resolution) {
        double whole = 0;
        for (int i = 1; i <= RUNS.length; i++) {
            whole += runs[i];
        }
        double narrow = whole / NARROW_WIDTHS;
        boolean alone = runs[0] > 1.5 * narrow && runs[RUNS.length + 1] > 1.5 * narrow;
        boolean sized = narrow >= NARROWEST * resolution && narrow <= WIDEST * resolution;
        return sized && alone && (fits(runs, narrow, false) || fits(runs, narrow, true));
    }

    private static boolean fits(int[] runs, double narrow, boolean backwards) {
        for (int i = 0; i < RUNS.length; i++) {
            double wanted = RUNS[backwards ? RUNS.length - 1 - i : i] * narrow;
            if (Math.abs(runs[i + 1] - wanted) > TOLERANCE * narrow * (i % 2 == 0 ? 1.2 : 1)) {
                return false;
            }
        }
        return true;
    }
}
