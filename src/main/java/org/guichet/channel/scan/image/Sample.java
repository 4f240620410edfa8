package org.guichet.channel.scan.image;

/** The grey between pixels. */
final class Sample {

    private Sample() {}

    /** Outside the page it is the nearest pixel of its border. */
    static int bilinear(Gray page, double x, double y) {
        double cx = Math.min(Math.max(x, 0), page.width() - 1);
        double cy = Math.min(Math.max(y, 0), page.height() - 1);
        int left = (int) cx;
        int top = (int) cy;
        int right = Math.min(left + 1, page.width() - 1);
        int bottom = Math.min(top + 1, page.height() - 1);
        double fx = cx - left;
        double fy = cy - top;
        double upper = page.at(left, top) * (1 - fx) + page.at(right, top) * fx;
        double lower = page.at(left, bottom) * (1 - fx) + page.at(right, bottom) * fx;
        return (int) (upper * (1 - fy) + lower * fy + 0.5);
    }
}
