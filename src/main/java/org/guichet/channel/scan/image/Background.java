package org.guichet.channel.scan.image;

/**
 * Makes uneven paper evenly white: the light of each small block, freed of print by a closing and smoothed, is what white
 * is there, and every pixel is seen relative to it. Shadows, yellowed paper, coffee stains and lamp falloff go; ink stays.
 */
final class Background {

    /** Blocks along the long side: about 16 pixels each on A4 at 300 dpi, larger than a stroke, smaller than a shadow. */
    private static final int BLOCKS = 220;

    /** Share of a block's pixels that is darker than its paper. */
    private static final double PAPER_QUANTILE = 0.85;

    /** In blocks: letters and rules thinner than twice this are not taken for paper. */
    private static final int CLOSING = 2;

    /** Paper is never darker than this share of the page's usual paper: what is darker is a black edge or a picture. */
    private static final double DARKEST_PAPER = 0.4;

    /** Paper itself is grainy: everything from this share of its brightness on is white. */
    private static final double WHITE_FROM = 0.85;

    /** What a grey becomes, by what white is there: {@code white * 256 + grey}. */
    private static final byte[] EVENED = evened();

    private Background() {}

    static Gray normalised(Gray page) {
        Gray paper = paper(page);
        Grown white = new Grown(paper, page.width(), page.height());
        int[] whites = new int[page.width()];
        Gray even = Gray.blank(page.width(), page.height());
        for (int y = 0; y < page.height(); y++) {
            white.row(y, whites);
            for (int x = 0, at = y * page.width(); x < whites.length; x++, at++) {
                even.pixels()[at] = EVENED[whites[x] << 8 | page.pixels()[at] & 0xFF];
            }
        }
        return even;
    }

    private static byte[] evened() {
        byte[] evened = new byte[(Gray.WHITE + 1) << 8];
        double brightest = Gray.WHITE / WHITE_FROM;
        for (int at = 1 << 8; at < evened.length; at++) {
            evened[at] = (byte) Math.min(Gray.WHITE, (int) ((at & 0xFF) * brightest / (at >> 8)));
        }
        return evened;
    }

    private static Gray paper(Gray page) {
        int block = Math.max(6, Math.max(page.width(), page.height()) / BLOCKS);
        Gray light = light(page, block);
        Gray closed = Window.darkest(Window.lightest(light, CLOSING), CLOSING);
        return floored(Window.mean(closed, 2));
    }

    private static Gray light(Gray page, int block) {
        int columns = Math.max(1, page.width() / block);
        int rows = Math.max(1, page.height() / block);
        Gray light = Gray.blank(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int left = column * page.width() / columns;
                int top = row * page.height() / rows;
                int right = (column + 1) * page.width() / columns;
                int bottom = (row + 1) * page.height() / rows;
                light.set(
                        column,
                        row,
                        Histogram.of(page, left, top, right, bottom).quantile(PAPER_QUANTILE));
            }
        }
        return light;
    }

    private static Gray floored(Gray paper) {
        int usual = Histogram.of(paper, 0, 0, paper.width(), paper.height()).quantile(0.5);
        int floor = Math.max(24, (int) (usual * DARKEST_PAPER));
        Gray floored = paper.copy();
        for (int i = 0; i < floored.pixels().length; i++) {
            floored.pixels()[i] = (byte) Math.max(floor, paper.pixels()[i] & 0xFF);
        }
        return floored;
    }
}
