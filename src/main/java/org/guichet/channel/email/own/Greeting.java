package org.guichet.channel.email.own;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guichet.cases.QuotedKind;

/** A first line that only greets. One that goes on to say something is the writer's. */
final class Greeting {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    /** "J.-P." */
    private static final int LONGEST_INITIALS = 5;

    private static final WordTable WORDS = WordTable.named("greetings");
    private static final Phrases STARTS = WORDS.phrases("starts");
    private static final Phrases PLEASANTRIES = WORDS.phrases("pleasantries");
    private static final Phrases GREETED = WORDS.phrases("greeted");
    private static final List<String> TITLES = WORDS.list("titles");

    private Greeting() {}

    static void mark(Marks marks) {
        boolean greeted = false;
        for (int i = 0; i < marks.lines().size(); i++) {
            Line line = marks.lines().get(i);
            if (marks.isOwn(i) && !line.isBlank()) {
                if (!isPleasantry(line) && (greeted || !isGreeting(line.bare()))) {
                    return;
                }
                marks.mark(i, i + 1, QuotedKind.GREETING);
                greeted = true;
            }
        }
    }

    /** "I hope you are well." */
    private static boolean isPleasantry(Line line) {
        return line.bare().length() <= LONGEST && PLEASANTRIES.has(withoutEnd(line.plain()));
    }

    private static boolean isGreeting(String line) {
        String words = withoutEnd(line);
        if (words.length() > LONGEST) {
            return false;
        }
        String plain = Line.plain(words);
        int length = STARTS.lengthAt(plain, 0);
        boolean apart = length == plain.length() || length > 0 && " ,".indexOf(plain.charAt(length)) >= 0;
        String rest = words.substring(length);
        boolean called = line.endsWith(",");
        return apart && (addresses(rest) || called && isInitials(rest.strip())) || called && callsOne(words);
    }

    /** "M. Dupont", "Mrs", or no more than initials: only a comma behind it tells that somebody is called. */
    private static boolean callsOne(String words) {
        int end = words.indexOf(' ') < 0 ? words.length() : words.indexOf(' ');
        boolean title = TITLES.contains(Line.plain(withoutEnd(words.substring(0, end))));
        return title && addresses(words.substring(end)) || isInitials(words);
    }

    private static boolean isInitials(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean single = i == 0 || !Character.isLetter(words.charAt(i - 1));
            if (!(Character.isUpperCase(c) && single || ".-".indexOf(c) >= 0)) {
                return false;
            }
        }
        return words.length() <= LONGEST_INITIALS && !words.isEmpty() && Character.isLetter(words.charAt(0));
    }

    /** True when the rest of a greeting only says who is greeted: titles and names, nothing that is told. */
    private static boolean addresses(String rest) {
        String[] words = rest.replace(',', ' ').strip().split("[ \u00A0]+");
        boolean shouted = rest.equals(rest.toUpperCase(Locale.ROOT));
        return words.length <= MOST_WORDS
                && Arrays.stream(words)
                        .allMatch(word -> word.isEmpty()
                                || GREETED.has(Line.plain(word))
                                || STARTS.has(Line.plain(word))
                                || !shouted && Character.isUpperCase(word.charAt(0)));
    }

    private static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && ",!.:;? ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
