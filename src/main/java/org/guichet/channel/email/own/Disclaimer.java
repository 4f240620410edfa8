package org.guichet.channel.email.own;

import java.util.List;
import org.guichet.cases.QuotedKind;

/** Paragraphs that a mail server or a company adds: confidentiality, viruses, trees. */
final class Disclaimer {

    private static final WordTable WORDS = WordTable.named("disclaimers");
    static final Phrases NOTICES = WORDS.phrases("notices");
    private static final Phrases HEADINGS = WORDS.phrases("headings");
    private static final Phrases PLACEHOLDERS = WORDS.phrases("placeholders");
    /** An attached file's name is no sentence. */
    private static final int LONGEST_PLACEHOLDER = 160;

    private Disclaimer() {}

    static void mark(Marks marks) {
        int start = -1;
        for (int i = 0; i <= marks.lines().size(); i++) {
            boolean inside = i < marks.lines().size()
                    && marks.isOwn(i)
                    && !marks.lines().get(i).isBlank();
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                markIfNotice(marks, start, i);
                start = -1;
            }
        }
    }

    /** Lines such as "(See attached file: x.pdf)" and "[image: logo]". */
    static void markPlaceholders(Marks marks) {
        for (int i = 0; i < marks.lines().size(); i++) {
            if (marks.isOwn(i) && isPlaceholder(marks.lines().get(i))) {
                marks.mark(i, i + 1, QuotedKind.BOILERPLATE);
            }
        }
    }

    private static boolean isPlaceholder(Line line) {
        String bare = line.bare();
        boolean bracketed = bare.length() > 2
                && bare.length() <= LONGEST_PLACEHOLDER
                && "([".indexOf(bare.charAt(0)) >= 0
                && ")]".indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return bracketed && PLACEHOLDERS.startsAt(line.plain(), 0);
    }

    private static void markIfNotice(Marks marks, int from, int to) {
        List<Line> lines = marks.lines().subList(from, to);
        if (lines.stream().noneMatch(Line::mayBeginNotice)) {
            return;
        }
        StringBuilder paragraph = new StringBuilder();
        for (Line line : lines) {
            paragraph.append(line.plain()).append(' ');
        }
        if (NOTICES.isIn(paragraph.toString())) {
            marks.mark(headed(marks, from), to, QuotedKind.DISCLAIMER);
        }
    }

    /** Where a notice begins, the line included that stands alone above it and says what it is. */
    private static int headed(Marks marks, int notice) {
        int above = notice - 1;
        while (above >= 0 && marks.lines().get(above).isBlank()) {
            above--;
        }
        boolean heading =
                above >= 0 && marks.isOwn(above) && isHeading(marks.lines().get(above));
        return heading ? above : notice;
    }

    private static boolean isHeading(Line line) {
        String plain = line.plain();
        int start = 0;
        int end = plain.length();
        while (start < end && !Character.isLetter(plain.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(plain.charAt(end - 1))) {
            end--;
        }
        return HEADINGS.has(plain.substring(start, end));
    }
}
