package org.guichet.channel.scan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of a letter in two halves: its head, which ends with the salutation, and what comes below.
 *
 * @param number from 1
 * @param head lines above the own words, wherever in the text they come
 * @param salutation the line that greets, if one does
 * @param bodyFrom where the own words begin in the text
 * @param below the other lines, in order
 * @param pitch how far lines of running text stand apart
 */
record Sheet(
        int number,
        String text,
        List<Line> head,
        Optional<Line> salutation,
        int bodyFrom,
        List<Line> below,
        double pitch) {

    /** Width of a line of running text, in ten-thousandths of the page, and its fewest characters. */
    private static final int WIDE = 5_000;

    private static final int LONG = 50;

    /** Lines in which the head ends. */
    private static final int DEEPEST = 150;

    static Sheet of(int number, PageSource page) {
        List<Line> lines = PageLines.of(page.text(), page.words());
        double pitch = Block.usualPitch(lines);
        for (int i = 0; i < Math.min(DEEPEST, lines.size()); i++) {
            Line line = lines.get(i);
            int opened = Words.behindSalutation(line.text());
            if (number > 1 && (opened > 0 || Kind.of(line) == Kind.SALUTATION) && !isLetterhead(lines, i)) {
                break;
            }
            if (opened > 0 && !isOfClosing(lines, i)) {
                return at(number, page.text(), lines, i, line.span().from() + opened, Optional.of(line), pitch);
            }
            if (Kind.of(line) == Kind.SALUTATION && !isAddressed(lines, i) && !isOfClosing(lines, i)) {
                int greeted = lastGreeting(lines, i, pitch).span().to();
                return at(number, page.text(), lines, i, greeted, Optional.of(line), pitch);
            }
        }
        return number > 1
                ? new Sheet(number, page.text(), List.of(), Optional.empty(), 0, lines, pitch)
                : withoutSalutation(number, page.text(), lines, pitch);
    }

    /** "Madame, / Monsieur," on two lines. */
    private static Line lastGreeting(List<Line> lines, int at, double pitch) {
        Line line = lines.get(at);
        Line next = at + 1 < lines.size() ? lines.get(at + 1) : line;
        int down = next.bottom() - line.bottom();
        boolean goesOn = down > 0 && down <= 2 * pitch && Words.isSalutation(next.text());
        return goesOn ? next : line;
    }

    /** On a later page only what has a head of its own is another letter. */
    private static boolean isLetterhead(List<Line> lines, int to) {
        return lines.subList(0, to).stream().map(Kind::of).anyMatch(Sheet::isOfHead);
    }

    /** "Je vous prie d'agréer, / Madame, Monsieur, / mes salutations". */
    private static boolean isOfClosing(List<Line> lines, int at) {
        return at > 0 && Words.isOfClosing(lines.get(at - 1).text());
    }

    /** "Monsieur le Directeur," above a street is whom the letter goes to. */
    private static boolean isAddressed(List<Line> lines, int at) {
        for (int i = at + 1; i < Math.min(lines.size(), at + 3) && lines.get(i).sharesColumnWith(lines.get(at)); i++) {
            Kind next = Kind.of(lines.get(i));
            if (next == Kind.STREET || next == Kind.TOWN) {
                return true;
            }
        }
        return false;
    }

    private static Sheet at(
            int number, String text, List<Line> lines, int at, int bodyFrom, Optional<Line> salutation, double pitch) {
        Line first = lines.get(at);
        List<Line> head = new ArrayList<>();
        List<Line> below = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean above = i < at || (i > at && line.bottom() <= first.top());
            if (above) {
                head.add(line);
            } else if (line.span().to() > bodyFrom) {
                below.add(line);
            }
        }
        return new Sheet(number, text, head, salutation, bodyFrom, below, pitch);
    }

    /** Then the own words begin with the first line of running text, if what is above it is a letter's head at all. */
    private static Sheet withoutSalutation(int number, String text, List<Line> lines, double pitch) {
        for (int i = 0; i < Math.min(DEEPEST, lines.size()); i++) {
            Line line = lines.get(i);
            if (line.right() - line.left() >= WIDE && line.text().length() >= LONG && Kind.of(line) == Kind.OTHER) {
                boolean letter = lines.subList(0, i).stream().map(Kind::of).anyMatch(Sheet::isOfHead);
                return letter
                        ? at(number, text, lines, i, line.span().from(), Optional.empty(), pitch)
                        : new Sheet(number, text, List.of(), Optional.empty(), 0, lines, pitch);
            }
        }
        return new Sheet(number, text, List.of(), Optional.empty(), 0, lines, pitch);
    }

    private static boolean isOfHead(Kind kind) {
        return kind == Kind.TOWN || kind == Kind.DATE || kind == Kind.SUBJECT || kind == Kind.REGISTERED;
    }

    List<Block> headBlocks() {
        return Block.of(head, pitch);
    }
}
