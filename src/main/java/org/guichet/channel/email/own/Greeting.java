package org.guichet.channel.email.own;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final Set<String> GREETED = Set.of(
            "à",
            "a",
            "tous",
            "toutes",
            "et",
            "ou",
            "la",
            "le",
            "les",
            "l'équipe",
            "service",
            "client",
            "clients",
            "cliente",
            "docteur",
            "mme",
            "m.",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "dr",
            "dr.",
            "mlle",
            "mademoiselle",
            "maître",
            "there",
            "team",
            "all",
            "everyone",
            "everybody",
            "or",
            "and",
            "the",
            "customer",
            "support",
            "colleagues",
            "damen",
            "und",
            "herren",
            "herr",
            "frau",
            "zusammen",
            "señor",
            "señora",
            "heer",
            "mevrouw");

    private Greeting() {}

    static void mark(Marks marks) {
        for (int i = 0; i < marks.lines().size(); i++) {
            Line line = marks.lines().get(i);
            if (marks.isOwn(i) && !line.isBlank()) {
                if (isGreeting(line.bare())) {
                    marks.mark(i, i + 1, QuotedKind.GREETING);
                }
                return;
            }
        }
    }

    private static boolean isGreeting(String line) {
        String words = withoutEnd(line);
        if (words.length() > LONGEST) {
            return false;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return STARTS.stream()
                .filter(start -> lower.equals(start) || lower.startsWith(start + " ") || lower.startsWith(start + ","))
                .anyMatch(start -> addresses(words.substring(start.length())));
    }

    /** True when the rest of a greeting only says who is greeted: titles and names, nothing that is told. */
    private static boolean addresses(String rest) {
        String[] words = rest.replace(',', ' ').strip().split("[ \u00A0]+");
        boolean shouted = rest.equals(rest.toUpperCase(Locale.ROOT));
        return words.length <= MOST_WORDS
                && Arrays.stream(words)
                        .allMatch(word -> word.isEmpty()
                                || GREETED.contains(word.toLowerCase(Locale.ROOT))
                                || STARTS.contains(word.toLowerCase(Locale.ROOT))
                                || !shouted && Character.isUpperCase(word.charAt(0)));
    }

    private static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && ",!. ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
