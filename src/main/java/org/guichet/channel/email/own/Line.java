package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.channel.email.text.Openings;
import org.jspecify.annotations.Nullable;

/** One line of a text. Several finders ask the same of it, so what was found out once is kept: not for several threads. */
final class Line {

    private static final int NOTICE = 1;
    private static final int ANSWER_ABOVE = 2;
    private static final Openings OPENINGS =
            new Openings(List.of(Disclaimer.NOTICES.all(), Separator.REPLY_ABOVE.all()));

    private final String whole;
    private final int from;
    private final int to;
    private final String bare;
    private @Nullable String plain;
    private @Nullable Integer openings;
    private @Nullable Boolean history;
    private @Nullable Boolean forward;
    private @Nullable Optional<HeaderLabel.Entry> label;

    private Line(String whole, int from, int to) {
        this.whole = whole;
        this.from = from;
        this.to = to;
        this.bare = bare(whole, from, to);
    }

    /** Its first UTF-16 unit. */
    int from() {
        return from;
    }

    /** After its last one, the line end not included. */
    int to() {
        return to;
    }

    /** As it is. */
    String text() {
        return whole.substring(from, to);
    }

    /** Trimmed, non-breaking blanks as blanks. */
    String bare() {
        return bare;
    }

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new Line(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    /** In pieces, of which the later ones begin at these places of its bare form. A first one without words is left out. */
    List<Line> pieces(List<Integer> places) {
        int first = from;
        while (first < to && isBlank(whole.charAt(first))) {
            first++;
        }
        List<Line> pieces = new ArrayList<>();
        int start = from;
        for (int place : places) {
            int end = first + place;
            if (end > first && end < to) {
                pieces.add(new Line(whole, start, end));
                start = end;
            }
        }
        pieces.add(new Line(whole, start, to));
        return pieces;
    }

    private static String bare(String whole, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(whole.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(whole.charAt(end - 1))) {
            end--;
        }
        return start == end
                ? ""
                : whole.substring(start, end)
                        .replace('\u00A0', ' ')
                        .replace('\u202F', ' ')
                        .replace('\t', ' ');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || Character.isWhitespace(c);
    }

    boolean isBlank() {
        return bare.isEmpty();
    }

    /** To be looked up: lower case, plain apostrophes. */
    String plain() {
        String known = plain;
        if (known == null) {
            known = plain(bare);
            plain = known;
        }
        return known;
    }

    static String plain(String text) {
        return text.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    boolean isQuoted() {
        return bare.startsWith(">") && !bare.startsWith(">From ");
    }

    /** In any script, and where bold type was drawn around it. */
    boolean endsWithColon() {
        return bare.endsWith(":") || bare.endsWith("\uFF1A") || bare.endsWith(":*");
    }

    /** False where none of the notices that companies add begins; true says little. */
    boolean mayBeginNotice() {
        return (openings() & NOTICE) != 0;
    }

    /** The same for requests to answer above a line. */
    boolean mayAskForAnswerAbove() {
        return (openings() & ANSWER_ABOVE) != 0;
    }

    private int openings() {
        Integer known = openings;
        if (known == null) {
            known = OPENINGS.in(plain());
            openings = known;
        }
        return known;
    }

    /** {@link Separator#isHistory}. */
    boolean isHistory() {
        Boolean known = history;
        if (known == null) {
            known = Separator.isHistory(this);
            history = known;
        }
        return known;
    }

    /** {@link Separator#isForward}. */
    boolean isForward() {
        Boolean known = forward;
        if (known == null) {
            known = Separator.isForward(this);
            forward = known;
        }
        return known;
    }

    /** {@link HeaderLabel#of}. */
    Optional<HeaderLabel.Entry> label() {
        Optional<HeaderLabel.Entry> known = label;
        if (known == null) {
            known = HeaderLabel.of(this);
            label = known;
        }
        return known;
    }

    /** Index of the first line with words, from this one on; the number of lines when there is none. */
    static int nextWithWords(List<Line> lines, int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}
