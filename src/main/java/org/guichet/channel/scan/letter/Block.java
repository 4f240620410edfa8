package org.guichet.channel.scan.letter;

import java.util.ArrayList;
import java.util.List;

/** Lines that stand close below one another. */
record Block(List<Line> lines) {

    /** Lines; those of a letter's head and end are far fewer. */
    private static final int MOST = 300;

    /** A distance this many times the usual one ends a block. */
    private static final double WIDER = 1.35;

    /** Running text is not set wider than this many heights of its lines: a letter of few lines has wide gaps only. */
    private static final double LOOSEST = 2.05;

    Block {
        lines = List.copyOf(lines);
    }

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    /** The blocks of a page, in the order in which their first lines come. */
    static List<Block> of(List<Line> lines, double usual) {
        List<List<Line>> open = new ArrayList<>();
        for (Line line : lines.subList(0, Math.min(MOST, lines.size()))) {
            open.stream()
                    .filter(block -> goesOn(block.get(block.size() - 1), line, usual))
                    .findFirst()
                    .ifPresentOrElse(block -> block.add(line), () -> open.add(new ArrayList<>(List.of(line))));
        }
        return open.stream().map(Block::new).toList();
    }

    private static boolean goesOn(Line last, Line next, double usual) {
        int pitch = next.bottom() - last.bottom();
        return pitch > 0 && pitch <= WIDER * usual && last.sharesColumnWith(next);
    }

    /** How far one line of running text stands below the other: a low quantile, since a letterhead has many wide gaps. */
    static double usualPitch(List<Line> lines) {
        List<Integer> pitches = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            int pitch = lines.get(i).bottom() - lines.get(i - 1).bottom();
            if (pitch > 0 && lines.get(i).sharesColumnWith(lines.get(i - 1)) && pitch > height(lines.get(i)) / 2) {
                pitches.add(pitch);
            }
        }
        pitches.sort(null);
        double most = LOOSEST * usualHeight(lines);
        return pitches.isEmpty() ? most : Math.min(most, pitches.get(pitches.size() / 3));
    }

    private static int usualHeight(List<Line> lines) {
        int[] heights = lines.stream().mapToInt(Block::height).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    private static int height(Line line) {
        return line.bottom() - line.top();
    }
}
