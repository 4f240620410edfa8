package org.guichet.channel.scan.image;

/** Quarter turns, without loss. */
public final class Turn {

    private Turn() {}

    /**
     * Turned by quarters.
     *
     * @param degrees clockwise: 0, 90, 180 or 270
     */
    public static Gray clockwise(Gray page, int degrees) {
        return switch (degrees) {
            case 0 -> page;
            case 90 -> quarter(page);
            case 180 -> half(page);
            case 270 -> quarter(half(page));
            default -> throw new IllegalArgumentException(degrees + " is not a quarter turn");
        };
    }

    private static Gray quarter(Gray page) {
        Gray turned = Gray.blank(/* width= */ page.height(), /* height= */ page.width());
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                turned.set(page.height() - 1 - y, x, page.at(x, y));
            }
        }
        return turned;
    }

    private static Gray half(Gray page) {
        byte[] from = page.pixels();
        byte[] to = new byte[from.length];
        for (int i = 0; i < from.length; i++) {
            to[from.length - 1 - i] = from[i];
        }
        return new Gray(page.width(), page.height(), to);
    }

    /** Left becomes right. */
    public static Gray mirrored(Gray page) {
        Gray mirrored = Gray.blank(page.width(), page.height());
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                mirrored.set(page.width() - 1 - x, y, page.at(x, y));
            }
        }
        return mirrored;
    }
}
