package org.guichet.cli.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures as they come, each beside what it is compared with and what was aimed at. */
final class Table {

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void heading(String words) {
        out.printf(Locale.ROOT, "%n%-58s %11s %9s %9s %9s%n", words, "per second", "p50 ms", "p99 ms", "cpu us");
    }

    void row(String words, Series series, String compared) {
        out.printf(
                Locale.ROOT,
                "  %-56s %,11.0f %9.2f %9.2f %,9.0f  %s%n",
                words,
                series.rate(),
                series.latencies().millis(0.5),
                series.latencies().millis(0.99),
                series.cpuMicros(),
                compared);
    }

    void row(String words, double rate, String compared) {
        out.printf(Locale.ROOT, "  %-56s %,11.0f %9s %9s %9s  %s%n", words, rate, "", "", "", compared);
    }

    void plainHeading(String words) {
        out.printf(Locale.ROOT, "%n%s%n", words);
    }

    void limited(String words, long bytes, int megabytes) {
        double used = bytes / (double) (1 << 20);
        out.printf(
                Locale.ROOT,
                "  %-72s %,9.1f MB  (aim: under %d)%s%n",
                words,
                used,
                megabytes,
                used < megabytes ? "" : ", MISSED");
    }

    void line(String format, Object... values) {
        out.printf(Locale.ROOT, "  " + format + "%n", values);
    }

    /** So many times as much; the aim is at least so many times. */
    static String times(double rate, double of, String what, double aim) {
        return String.format(
                Locale.ROOT, "%.2f x %s (aim: %.1f)%s", rate / of, what, aim, rate / of < aim ? ", MISSED" : "");
    }

    /** So much less or more, in percent. */
    static String change(double rate, double from, int aimPercent) {
        double percent = 100 * (rate / from - 1);
        return String.format(
                Locale.ROOT,
                "%+.0f %% (aim: above -%d %%)%s",
                percent,
                aimPercent,
                percent < -aimPercent ? ", MISSED" : "");
    }
}
