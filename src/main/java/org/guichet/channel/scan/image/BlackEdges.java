package org.guichet.channel.scan.image;

import java.util.ArrayDeque;
import java.util.BitSet;

/** Paints white what a scanner's lid or a table left black around the sheet: thick dark areas that touch the border. */
final class BlackEdges {

    /** Pixels of a cell's side at 300 dpi: a rule of 3 pixels does not darken a cell, a black edge does. */
    private static final int CELL = 10;

    private static final int DARK = 110;

    private BlackEdges() {}

    static Gray removed(Gray page) {
        int cell = Math.max(4, CELL * page.resolution() / 300);
        Gray cells = Scale.by(page, 1.0 / cell);
        BitSet edge = edge(cells);
        return edge.isEmpty() ? page : painted(page, cells, edge);
    }

    private static BitSet edge(Gray cells) {
        BitSet edge = new BitSet(cells.width() * cells.height());
        ArrayDeque<Integer> next = new ArrayDeque<>();
        for (int x = 0; x < cells.width(); x++) {
            visit(cells, x, 0, edge, next);
            visit(cells, x, cells.height() - 1, edge, next);
        }
        for (int y = 0; y < cells.height(); y++) {
            visit(cells, 0, y, edge, next);
            visit(cells, cells.width() - 1, y, edge, next);
        }
        while (!next.isEmpty()) {
            int at = next.remove();
            int x = at % cells.width();
            int y = at / cells.width();
            visit(cells, x - 1, y, edge, next);
            visit(cells, x + 1, y, edge, next);
            visit(cells, x, y - 1, edge, next);
            visit(cells, x, y + 1, edge, next);
        }
        return edge;
    }

    private static void visit(Gray cells, int x, int y, BitSet edge, ArrayDeque<Integer> next) {
        if (x < 0 || y < 0 || x >= cells.width() || y >= cells.height() || cells.at(x, y) >= DARK) {
            return;
        }
        int at = y * cells.width() + x;
        if (!edge.get(at)) {
            edge.set(at);
            next.add(at);
        }
    }

    /** Cells beside the edge are its soft rim: half dark, so painted too. */
    private static Gray painted(Gray page, Gray cells, BitSet edge) {
        Gray clean = page.copy();
        double scaleX = (double) cells.width() / page.width();
        double scaleY = (double) cells.height() / page.height();
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                if (nearEdge(cells, edge, (int) (x * scaleX), (int) (y * scaleY))) {
                    clean.set(x, y, Gray.WHITE);
                }
            }
        }
        return clean;
    }

    private static boolean nearEdge(Gray cells, BitSet edge, int x, int y) {
        int at = y * cells.width() + x;
        return edge.get(at)
                || (x > 0 && edge.get(at - 1))
                || (x < cells.width() - 1 && edge.get(at + 1))
                || (y > 0 && edge.get(at - cells.width()))
                || (y < cells.height() - 1 && edge.get(at + cells.width()));
    }
}
