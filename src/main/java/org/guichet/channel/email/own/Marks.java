package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.List;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/** Which lines of a text are not the writer's own new words, and why. */
final class Marks {

    private final String text;
    private final List<Line> lines;
    private final @Nullable QuotedKind[] kinds;

    Marks(TextLines text) {
        this(text.text(), text.lines());
    }

    private Marks(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        this.kinds = new @Nullable QuotedKind[lines.size()];
    }

    List<Line> lines() {
        return lines;
    }

    /** Lines already marked keep their first mark. */
    void mark(int from, int to, QuotedKind kind) {
        for (int i = from; i < to; i++) {
            kinds[i] = kinds[i] == null ? kind : kinds[i];
        }
    }

    boolean isOwn(int line) {
        return kinds[line] == null;
    }

    boolean hasOwnWords() {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == null && !lines.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** A copy to try on. */
    Marks copy() {
        Marks copy = new Marks(text, lines);
        System.arraycopy(kinds, 0, copy.kinds, 0, kinds.length);
        return copy;
    }

    /** Blank lines between two lines of one kind are of that kind. */
    private void closeGaps() {
        int before = -1;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == null && lines.get(i).isBlank()) {
                continue;
            }
            if (before >= 0 && kinds[before] == kinds[i] && kinds[i] != null) {
                mark(before + 1, i, kinds[i]);
            }
            before = i;
        }
    }

    Split split() {
        closeGaps();
        List<Span> own = new ArrayList<>();
        List<Quoted> quoted = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= kinds.length; i++) {
            if (i == kinds.length || kinds[i] != kinds[start]) {
                add(own, quoted, start, i - 1);
                start = i;
            }
        }
        return new Split(own, quoted, signer());
    }

    /** The name in the first signature that has one. */
    private @Nullable String signer() {
        String signer = null;
        for (int i = 0; i < kinds.length && signer == null; i++) {
            if (kinds[i] == QuotedKind.SIGNATURE && (i == 0 || kinds[i - 1] != QuotedKind.SIGNATURE)) {
                int end = i;
                while (end < kinds.length && kinds[end] == QuotedKind.SIGNATURE) {
                    end++;
                }
                signer = Closing.signer(lines.subList(i, end));
            }
        }
        return signer;
    }

    private void add(List<Span> own, List<Quoted> quoted, int first, int last) {
        int from = lines.get(first).from();
        int to = lines.get(last).to();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        QuotedKind kind = kinds[first];
        if (from == to) {
            return;
        }
        if (kind == null) {
            own.add(new Span(from, to));
        } else {
            quoted.add(new Quoted(kind, from, to, text.substring(from, to)));
        }
    }
}
