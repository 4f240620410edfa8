package org.guichet.channel.email.own;

import java.util.List;
import java.util.OptionalInt;
import org.guichet.cases.QuotedKind;

/** Messages quoted below, above or between the writer's words. */
final class History {

    /** Mail programs wrap quoted lines and lose the mark on the rest of the line. */
    private static final int WRAPPED_FROM = 60;

    private final Marks marks;
    private final List<Line> lines;
    /** First line after an attribution that could not be believed. */
    private int resumeAt;

    private History(Marks marks) {
        this.marks = marks;
        this.lines = marks.lines();
    }

    static void mark(Marks marks) {
        new History(marks).run();
    }

    private void run() {
        boolean something = false;
        for (int i = 0; i < lines.size(); i++) {
            if (!marks.isOwn(i) || i < resumeAt) {
                continue;
            }
            if (lines.get(i).isQuoted() || isLostRest(i)) {
                mark(i, i + 1);
                continue;
            }
            // With nothing said before it, what looks like the head of history is how the message begins.
            if (something && startsHistory(i)) {
                mark(i, lines.size());
                return;
            }
            if (Separator.asksForAnswerAbove(lines.get(i))) { // and nothing is above: it was written below
                marks.mark(i, i + 1, QuotedKind.BOILERPLATE);
                continue;
            }
            if (endsWithAttribution(i, something)) {
                return;
            }
            something |= !lines.get(i).isBlank() && marks.isOwn(i);
        }
    }

    /** Marks an attribution; true when all the rest is its quotation, because none of it bears a mark of its own. */
    private boolean endsWithAttribution(int i, boolean something) {
        OptionalInt end = Attribution.endAt(lines, i);
        OptionalInt any = end.isPresent() ? end : Attribution.endAboveQuotation(lines, i);
        if (any.isPresent() && isQuotedAfter(any.getAsInt())) {
            mark(i, any.getAsInt());
        } else if (end.isPresent() && something && Attribution.isByProgram(lines, i, end.getAsInt())) {
            mark(i, lines.size());
            return true;
        } else if (end.isPresent()) {
            resumeAt = end.getAsInt();
        }
        return false;
    }

    private void mark(int from, int to) {
        marks.mark(from, to, QuotedKind.HISTORY);
    }

    private boolean startsHistory(int i) {
        if (lines.get(i).isBlank()) {
            return false;
        }
        int afterRule = Separator.isRule(lines.get(i)) ? nextWithWords(i + 1) : i;
        return lines.get(i).isHistory()
                || lines.get(i).isForward()
                || afterRule < lines.size() && HeaderBlock.at(lines, afterRule).isPresent();
    }

    private boolean isQuotedAfter(int line) {
        int next = nextWithWords(line);
        return next < lines.size() && lines.get(next).isQuoted();
    }

    private int nextWithWords(int line) {
        return Line.nextWithWords(lines, line);
    }

    private boolean isLostRest(int i) {
        return i > 0
                && i + 1 < lines.size()
                && !lines.get(i).isBlank()
                && lines.get(i - 1).isQuoted()
                && lines.get(i - 1).text().length() >= WRAPPED_FROM
                && lines.get(i + 1).isQuoted();
    }
}
