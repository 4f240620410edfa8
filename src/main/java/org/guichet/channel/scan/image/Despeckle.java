package org.guichet.channel.scan.image;

import java.util.List;

/**
 * Removes specks that stand alone, if there are many: on a clean page the few that there are may be the dots of faint
 * letters.
 */
final class Despeckle {

    private static final int MANY = 120;

    /** Side of a speck, and the empty room around it, in pixels at 300 dpi. */
    private static final int SIDE = 5;

    private static final int ROOM = 8;

    private Despeckle() {}

    static Gray cleaned(Gray page) {
        List<Blob> specks = Blobs.of(page).stream()
                .filter(blob -> isSpeck(page, blob))
                .filter(blob -> standsAlone(page, blob))
                .toList();
        return specks.size() > MANY ? without(page, specks) : page;
    }

    private static boolean isSpeck(Gray page, Blob blob) {
        int side = Math.max(2, SIDE * page.resolution() / 300);
        return blob.width() <= side && blob.height() <= side;
    }

    private static boolean standsAlone(Gray page, Blob blob) {
        int room = Math.max(4, ROOM * page.resolution() / 300);
        int ink = 0;
        for (int y = Math.max(0, blob.top() - room); y <= Math.min(page.height() - 1, blob.bottom() + room); y++) {
            for (int x = Math.max(0, blob.left() - room); x <= Math.min(page.width() - 1, blob.right() + room); x++) {
                ink += page.inkAt(x, y) ? 1 : 0;
            }
        }
        return ink <= blob.area() + 2;
    }

    private static Gray without(Gray page, List<Blob> specks) {
        Gray clean = page.copy();
        for (Blob speck : specks) {
            for (int y = Math.max(0, speck.top() - 1); y <= Math.min(page.height() - 1, speck.bottom() + 1); y++) {
                for (int x = Math.max(0, speck.left() - 1); x <= Math.min(page.width() - 1, speck.right() + 1); x++) {
                    clean.set(x, y, Gray.WHITE);
                }
            }
        }
        return clean;
    }
}
