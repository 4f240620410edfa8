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
        Gray out = Gray.blank(page.width(), page.height());
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                double fromX = cos * (x - middleX) + sin * (y - middleY) + middleX;
                double fromY = -sin * (x - middleX) + cos * (y - middleY) + middleY;
                if (fromX >= 0 && fromY >= 0 && fromX <= page.width() - 1 && fromY <= page.height() - 1) {
                    out.set(x, y, Sample.bilinear(page, fromX, fromY));
                }
            }
        }
        return out;
    }
}
