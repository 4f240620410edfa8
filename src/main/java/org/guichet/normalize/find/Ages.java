package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.List;
import org.guichet.submission.Span;

/** How old somebody is said to be: "84 ans", "91 year old", "aged 80". */
public final class Ages {

    private static final Cues BEHIND =
            Cues.of("ans", "years old", "year old", "years of age", "yo", "-year-old", "year-old", "jahre alt", "anos");
    private static final Cues BEFORE = Cues.of("aged", "agee de", "age de", "at", "i am", "i'm");
    private static final int OLDEST = 115;
    private static final int NEAR = 12;

    private Ages() {}

    /** Where ages of at least so many years stand, in order. */
    public static List<Span> atLeast(int years, Folded text) {
        List<Span> found = new ArrayList<>();
        for (int from : text.numberStarts()) {
            int to = from;
            while (to < text.text().length() && Character.isDigit(text.text().charAt(to))) {
                to++;
            }
            if (to - from >= 2 && to - from <= 3 && isAge(years, text, from, to)) {
                found.add(new Span(from, to));
            }
        }
        return found;
    }

    private static boolean isAge(int years, Folded text, int from, int to) {
        int age = Integer.parseInt(text.text().substring(from, to));
        return age >= years
                && age <= OLDEST
                && (BEHIND.justAfter(text, to, NEAR) || BEFORE.leadsTo(text, from) && isAlone(text.text(), to));
    }

    /** "At 79 it is": not "at 79 pounds", which goes on with the thing that is counted. */
    private static boolean isAlone(String text, int to) {
        return text.startsWith(" it ", to) || text.startsWith(",", to) || text.startsWith(" and", to);
    }
}
