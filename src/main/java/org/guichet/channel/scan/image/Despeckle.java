package org.guichet.channel.scan.image;

import java.util.List;

/**
 * Removes specks that stand alone, if there are many: on a clean page the few that there are may be the dots of faint
 * letters.
 */
final class Despeckle {

    private static final int MANY = 120;

    /** Side of a speck in pixels at 300 dpi: the dot of an i in 10 point type has 5. */
    private static final int SIDE = 5;

    /** Room around a speck without a letter in it: accents, dots and colons have one nearer. */
    private static final int ROOM = 22;

    private Despeckle() {}

    /** @param specks all of them, those that stayed too */
    record Cleaned(Gray page, int specks) {}

    static Cleaned cleaned(Gray page) {
        List<Blob> specks =
                Blobs.of(page).stream().filter(blob -> isSpeck(page, blob)).toList();
        if (specks.size() <= MANY) {
            return new Cleaned(page, specks.size());
        }
        Gray letters = without(page, specks);
        List<Blob> alone =
                specks.stream().filter(speck -> standsAlone(letters, speck)).toList();
        return new Cleaned(alone.size() > MANY ? without(page, alone) : page, specks.size());
    }

    private static boolean isSpeck(Gray page, Blob blob) {
        int side = Math.max(2, SIDE * page.resolution() / 300);
        return blob.width() <= side && blob.height() <= side;
    }

    private static boolean standsAlone(Gray letters, Blob speck) {
        int room = Math.max(6, ROOM * letters.resolution() / 300);
        for (int y = Math.max(0, speck.top() - room); y <= Math.min(letters.height() - 1, speck.bottom() + room); y++) {
            for (int x = Math.max(0, speck.left() - room);
                    x <= Math.min(letters.width() - 1, speck.right() + room);
                    x++) {
                if (letters.inkAt(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Also their soft rim of one pixel. */
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
