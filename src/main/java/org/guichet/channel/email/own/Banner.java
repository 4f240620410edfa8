package org.guichet.channel.email.own;

import java.util.Set;
import org.guichet.cases.QuotedKind;

/**
 * What the receiver's own mail server writes above a mail from outside: "CAUTION: This email originated from outside of the
 * organization." Only lines at the top are looked at, and only they are cut: the first words may follow on the next line.
 */
final class Banner {

    private static final WordTable WORDS = WordTable.named("banners");
    private static final Phrases WARNINGS = WORDS.phrases("warnings");
    private static final Phrases ADVICE = WORDS.phrases("advice");
    private static final Set<String> HEADINGS = Set.copyOf(WORDS.list("headings"));

    /** No warning has more lines, blank ones included. */
    private static final int MOST = 12;

    /** Mail programs break lines at 72 to 78 characters; a shorter one ends where it was meant to. */
    private static final int BROKEN = 60;

    /** In a longer line somebody speaks. */
    private static final int LONGEST = 400;

    /** No heading is longer, signs around it included. */
    private static final int LONGEST_HEADING = 60;

    private static final String ENDS = ".!?:>)]";

    private Banner() {}

    static void mark(Marks marks) {
        int end = 0;
        boolean found = false;
        boolean goesOn = false;
        for (int i = 0; i < Math.min(MOST, marks.lines().size()) && marks.isOwn(i); i++) {
            Line line = marks.lines().get(i);
            boolean warning =
                    !line.isBlank() && (goesOn && isRestOfSentence(line) || isWarning(line) || found && isAdvice(line));
            if (!warning && !line.isBlank() && !Separator.isRule(line)) {
                break;
            }
            goesOn = warning && isBroken(line);
            found |= warning;
            end = i + 1;
        }
        if (found) {
            marks.mark(0, end, QuotedKind.DISCLAIMER);
        }
    }

    private static boolean isWarning(Line line) {
        return isHeading(line) || line.bare().length() <= LONGEST && WARNINGS.isIn(line.plain());
    }

    private static boolean isAdvice(Line line) {
        return line.bare().length() <= LONGEST && ADVICE.isIn(line.plain());
    }

    private static boolean isRestOfSentence(Line line) {
        return Character.isLowerCase(line.bare().charAt(0));
    }

    /** Whether the next line goes on with the sentence. */
    private static boolean isBroken(Line line) {
        String bare = line.bare();
        int end = bare.length();
        while (end > 0 && bare.charAt(end - 1) == '*') {
            end--;
        }
        return end >= BROKEN && ENDS.indexOf(bare.charAt(end - 1)) < 0;
    }

    /** "[EXTERNAL]", "*** Caution: external e-mail ***". */
    private static boolean isHeading(Line line) {
        return line.bare().length() <= LONGEST_HEADING && HEADINGS.contains(words(line.plain()));
    }

    /** Letters and digits, hyphens within words, one blank between words. */
    private static String words(String plain) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean inWord = words.length() > 0 && words.charAt(words.length() - 1) != ' ';
            if (Character.isLetterOrDigit(c) || c == '-' && inWord && joins(plain, i)) {
                words.append(c);
            } else if (inWord) {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private static boolean joins(String plain, int hyphen) {
        return hyphen + 1 < plain.length() && Character.isLetter(plain.charAt(hyphen + 1));
    }
}
