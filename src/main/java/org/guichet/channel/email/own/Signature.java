package org.guichet.channel.email.own;

import java.util.List;
import org.guichet.cases.QuotedKind;

/**
 * The block below "-- " (RFC 3676 section 4.3) or below a closing, and what telephones and mail programs add about
 * themselves. Who goes on talking below his signature is heard.
 */
final class Signature {

    /** Longer ones are text under a line of dashes. */
    private static final int LONGEST_BLOCK = 15;

    private static final int LONGEST_DEVICE = 120;
    /** Lines of one sentence of courtesy. */
    private static final int LONGEST_COURTESY = 4;

    private static final Phrases DEVICES = WordTable.named("devices").phrases("starts");

    private Signature() {}

    static void mark(Marks marks) {
        List<Line> lines = marks.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (marks.isOwn(i) && !lines.get(i).isBlank()) {
                if (isDelimiter(lines.get(i))) {
                    markBlock(marks, i);
                } else if (isDevice(lines.get(i))) {
                    marks.mark(i, i + 1, QuotedKind.SIGNATURE);
                }
            }
        }
    }

    /** Closings and what stands below them. Apart from the rest, since a mail may be little else. */
    static void markClosings(Marks marks) {
        List<Line> lines = marks.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!marks.isOwn(i) || lines.get(i).isBlank()) {
                continue;
            }
            if (Closing.isOne(lines.get(i))) {
                markSigned(marks, i);
            } else if (Closing.isThanks(lines.get(i))) {
                markThanks(marks, i);
            } else if (Closing.beginsCourtesy(lines.get(i))) {
                markCourtesy(marks, i);
            }
        }
    }

    /** Thanks with a name below are how the message ends; else it goes on. */
    private static void markThanks(Marks marks, int thanks) {
        int next = Line.nextWithWords(marks.lines(), thanks + 1);
        boolean signed = next < marks.lines().size()
                && marks.isOwn(next)
                && Closing.isNamed(marks.lines().get(next));
        if (signed) {
            markSigned(marks, thanks);
        } else {
            marks.mark(thanks, thanks + 1, QuotedKind.GREETING);
        }
    }

    private static void markSigned(Marks marks, int closing) {
        int end = closing + 1;
        int words = 0;
        while (end < marks.lines().size() && words < LONGEST_BLOCK && goesOn(marks, end)) {
            words += marks.lines().get(end).isBlank() ? 0 : 1;
            end++;
        }
        marks.mark(closing, end, QuotedKind.SIGNATURE);
    }

    private static boolean goesOn(Marks marks, int line) {
        boolean blank = marks.lines().get(line).isBlank();
        return marks.isOwn(line) && (blank || Closing.maySign(marks.lines().get(line)));
    }

    private static void markCourtesy(Marks marks, int start) {
        int end = start;
        while (end - start <= LONGEST_COURTESY
                && end < marks.lines().size()
                && marks.isOwn(end)
                && !marks.lines().get(end).isBlank()) {
            end++;
            if (".!".indexOf(lastOf(marks.lines().get(end - 1))) >= 0) {
                break;
            }
        }
        if (end - start <= LONGEST_COURTESY) {
            markSigned(marks, start, end);
        }
    }

    private static void markSigned(Marks marks, int start, int end) {
        marks.mark(start, end, QuotedKind.SIGNATURE);
        int next = Line.nextWithWords(marks.lines(), end);
        if (next < marks.lines().size() && goesOn(marks, next)) {
            markSigned(marks, next);
        }
    }

    private static char lastOf(Line line) {
        return line.bare().charAt(line.bare().length() - 1);
    }

    private static void markBlock(Marks marks, int start) {
        int end = start;
        int words = 0;
        while (words <= LONGEST_BLOCK
                && end < marks.lines().size()
                && marks.isOwn(end)
                && !speaksAgain(marks, start, end)) {
            words += marks.lines().get(end).isBlank() ? 0 : 1;
            end++;
        }
        if (words <= LONGEST_BLOCK) {
            marks.mark(start, end, QuotedKind.SIGNATURE);
        }
    }

    /** A paragraph below a signature in which its owner speaks of himself. */
    private static boolean speaksAgain(Marks marks, int start, int line) {
        List<Line> lines = marks.lines();
        return line > start + 1
                && lines.get(line - 1).isBlank()
                && Speech.isPersonal(lines.get(line).bare())
                && !Closing.maySign(lines.get(line));
    }

    private static boolean isDelimiter(Line line) {
        return line.bare().equals("--")
                || line.bare().equals("—")
                || line.text().equals("-- ");
    }

    private static boolean isDevice(Line line) {
        String lower = undecorated(line.plain());
        return line.bare().length() <= LONGEST_DEVICE && DEVICES.startsAt(lower, 0);
    }

    private static String undecorated(String text) {
        int start = 0;
        while (start < text.length() && "(<[*_|- ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }
}
