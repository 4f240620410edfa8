package org.guichet.channel.scan.worker;

import org.guichet.channel.scan.image.Gray;
import org.guichet.channel.scan.image.Turn;

/** The orientation tag of TIFF 6.0 (274) and EXIF: how stored rows and columns lie on the sheet, 1 to 8. */
final class Orientation {

    static final int AS_STORED = 1;

    private Orientation() {}

    /** Values that no standard knows mean as stored. */
    static Gray applied(Gray stored, int orientation) {
        return switch (orientation) {
            case 2 -> Turn.mirrored(stored);
            case 3 -> Turn.clockwise(stored, 180);
            case 4 -> Turn.clockwise(Turn.mirrored(stored), 180);
            case 5 -> Turn.clockwise(Turn.mirrored(stored), 270);
            case 6 -> Turn.clockwise(stored, 90);
            case 7 -> Turn.clockwise(Turn.mirrored(stored), 90);
            case 8 -> Turn.clockwise(stored, 270);
            default -> stored;
        };
    }
}
