package org.guichet.web.lessons;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bars, one a week, with a line at what is usual. Colours come from the page's style sheet, so it follows light and dark. It is
 * an image with a name for who cannot see it; the numbers stand in the table below it.
 */
public final class WeekPlot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 180;
    private static final int LEFT = 44;
    private static final int BOTTOM = 26;
    private static final int TOP = 12;
    private static final double GAP = 0.25;
    private static final int MOST_LABELS = 8;
    private static final int STEPS = 4;

    private WeekPlot() {}

    /**
     * One bar.
     *
     * @param label of its week, short
     * @param title what is told of it when it is pointed at
     * @param count absent where it is too small to be shown: then a mark stands there instead of a bar
     * @param inSpan whether it is of the span that is asked for, and not of the weeks before
     */
    public record Bar(String label, String title, @Nullable Long count, boolean inSpan) {}

    /** @param name what the drawing is, for who cannot see it */
    public static String svg(List<Bar> bars, String name) {
        long most = nice(bars.stream()
                .mapToLong(bar -> bar.count() == null ? 0 : bar.count())
                .max()
                .orElse(0));
        StringBuilder svg = new StringBuilder(4_096);
        svg.append("<svg class=\"plot\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(name))
                .append("\">");
        grid(svg, most);
        double width = (WIDTH - LEFT) / (double) Math.max(1, bars.size());
        int every = Math.max(1, (bars.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < bars.size(); i++) {
            double left = LEFT + i * width;
            bar(svg, bars.get(i), left + width * GAP / 2, width * (1 - GAP), most);
            if (i % every == 0) {
                text(svg, left, HEIGHT - 8, "start", bars.get(i).label());
            }
        }
        return svg.append("</svg>").toString();
    }

    private static void grid(StringBuilder svg, long most) {
        for (int step = 0; step <= STEPS; step++) {
            long value = most * step / STEPS;
            double y = y(value, most);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    LEFT,
                    WIDTH,
                    y,
                    y));
            text(svg, LEFT - 6, y + 4, "end", Long.toString(value));
        }
    }

    private static void bar(StringBuilder svg, Bar bar, double x, double width, long most) {
        Long count = bar.count();
        double top = y(count == null ? 0 : count, most);
        double height = y(0, most) - top;
        String kind = count == null ? "few" : bar.inSpan() ? "now" : "before";
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
                kind,
                x,
                count == null ? y(0, most) - 3 : top,
                width,
                count == null ? 3 : height,
                escaped(bar.title())));
    }

    private static double y(long value, long most) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / (double) most;
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(text)));
    }

    /** The next number that four lines divide well. */
    static long nice(long most) {
        long unit = 4;
        while (true) {
            for (long times : new long[] {1, 2, 5}) {
                if (unit * times >= most) {
                    return unit * times;
                }
            }
            unit *= 10;
        }
    }

    /** A line of small bars without axes, for a row of a table. */
    public static String spark(List<@Nullable Long> counts, int before) {
        long most = Math.max(
                1,
                counts.stream()
                        .mapToLong(count -> count == null ? 0 : count)
                        .max()
                        .orElse(1));
        StringBuilder svg = new StringBuilder(1_024)
                .append("<svg class=\"spark\" viewBox=\"0 0 ")
                .append(Math.max(1, counts.size()) * 6)
                .append(" 24\" aria-hidden=\"true\">");
        for (int i = 0; i < counts.size(); i++) {
            Long count = counts.get(i);
            double height = count == null ? 1 : Math.max(count == 0 ? 0 : 1, 22.0 * count / most);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"5\" height=\"%.1f\"/>",
                    i < before ? "before" : "now",
                    i * 6,
                    24 - height,
                    height));
        }
        return svg.append("</svg>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
