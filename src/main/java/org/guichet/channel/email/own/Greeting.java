package org.guichet.channel.email.own;

import java.util.List;
import java.util.Locale;
import org.guichet.cases.QuotedKind;

/** A first line that only greets. One that goes on to say something is the writer's. */
final class Greeting {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;

    private static final List<String> STARTS = List.of(
            "bonjour",
            "bonjours",
            "bonsoir",
            "madame",
            "monsieur",
            "mesdames",
            "messieurs",
            "cher",
            "chère",
            "chers",
            "chères",
            "salut",
            "hello",
            "hi",
            "hey",
            "dear",
            "good morning",
            "good afternoon",
            "good evening",
            "sir",
            "madam",
            "to whom it may concern",
            "sehr geehrte",
            "guten tag",
            "hallo",
            "estimado",
            "estimada",
            "estimados",
            "buenos días",
            "buongiorno",
            "gentile",
            "geachte",
            "beste",
            "prezado",
            "bom dia");

    private Greeting() {}

    static void mark(Marks marks) {
        for (int i = 0; i < marks.lines().size(); i++) {
            Line line = marks.lines().get(i);
            if (marks.isOwn(i) && !line.isBlank()) {
                if (isGreeting(line.bare().toLowerCase(Locale.ROOT))) {
                    marks.mark(i, i + 1, QuotedKind.GREETING);
                }
                return;
            }
        }
    }

    private static boolean isGreeting(String line) {
        String words = withoutEnd(line);
        boolean ends = words.length() < line.length();
        boolean starts = STARTS.stream()
                .anyMatch(start -> words.equals(start)
                        || words.startsWith(start + " ") && (ends || words.length() < 30)
                        || words.startsWith(start + ","));
        return starts && words.length() <= LONGEST && words.split(" +").length <= MOST_WORDS && !words.contains(". ");
    }

    private static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && ",!. ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
