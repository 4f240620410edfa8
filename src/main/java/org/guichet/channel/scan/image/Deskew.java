package org.guichet.channel.scan.image;

/** Turns a page so that its lines are level; what comes from outside the sheet is white. */
final class Deskew {

    /** Degrees below which turning costs more sharpness than it gains. */
    private static final double NEGLIGIBLE = 0.12;

    private Deskew() {}

    /** @param degrees as {@link Skew} tells of this page */
    static Gray levelled(Gray page, double degrees) {
        return Math.abs(degrees) < NEGLIGIBLE ? page : turned(page, degrees);
    }

    private static Gray turned(Gray page, double clockwise) {
        double radians = Math.toRadians(clockwise);
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        double middleX = (page.width() - 1) / 2.0;
        double middleY = (page.height() - 1) / 2.0;
        double[] xOfColumn = new double[page.width()];
        double[] yOfColumn = new double[page.width()];
        for (int x = 0; x < page.width(); x++) {
            xOfColumn[x] = cos * (x - middleX);
            yOfColumn[x] = -sin * (x - middleX);
        }
        Gray out = Gray.blank(page.width(), page.height());
        for (int y = 0; y < page.height(); y++) {
            double xOfRow = sin * (y - middleY);
            double yOfRow = cos * (y - middleY);
            for (int x = 0; x < page.width(); x++) {
                double fromX = xOfColumn[x] + xOfRow + middleX;
                double fromY = yOfColumn[x] + yOfRow + middleY;
                if (fromX >= 0 && fromY >= 0 && fromX <= page.width() - 1 && fromY <= page.height() - 1) {
                    out.set(x, y, between(page, fromX, fromY));
                }
            }
        }
        return out;
    }

    /** The grey at a place between four pixels (bilinear). Most of a page is white: there nothing is to be weighed. */
    private static int between(Gray page, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, page.width() - 1);
        int bottom = Math.min(top + 1, page.height() - 1);
        int leftTop = page.at(left, top);
        int rightTop = page.at(right, top);
        int leftBottom = page.at(left, bottom);
        int rightBottom = page.at(right, bottom);
        if ((leftTop & rightTop & leftBottom & rightBottom) == Gray.WHITE) {
            return Gray.WHITE;
        }
        double toRight = x - left;
        double toBottom = y - top;
        double upper = leftTop * (1 - toRight) + rightTop * toRight;
        double lower = leftBottom * (1 - toRight) + rightBottom * toRight;
        return (int) (upper * (1 - toBottom) + lower * toBottom + 0.5);
    }
}
