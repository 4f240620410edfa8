package org.guichet.normalize.find;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.submission.Span;

/**
 * Names of people by how they are written: two to five words with capitals, particles between them ("Van den Broeck", "Le
 * Goff"), an initial for a first name at most. Whether such words are somebody's name is for who asks to know.
 */
public final class Names {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 60;
    private static final Set<String> TITLES = Set.of(
            "m",
            "mr",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "mademoiselle",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "docteur",
            "prof",
            "professor",
            "maitre",
            "me",
            "sir",
            "dame",
            "lord",
            "lady",
            "rev",
            "maj",
            "major",
            "col",
            "capt",
            "captain",
            "lt",
            "herr",
            "frau",
            "senor",
            "senora",
            "sig",
            "signor",
            "signora",
            "dhr",
            "mevr",
            "sr",
            "sra");
    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "da", "do", "dos", "das", "di", "del", "della", "van", "von", "der", "den", "ten", "ter",
            "te", "zu", "la", "le", "les", "el", "al", "ben", "bin", "ibn", "bint", "ould", "y", "e", "d", "st",
            "saint");

    /** Capitals, and no name. */
    private static final Set<String> OTHERS = Set.of(
            "service",
            "services",
            "direction",
            "departement",
            "department",
            "customer",
            "client",
            "clients",
            "objet",
            "subject",
            "lettre",
            "letter",
            "recommande",
            "cordialement",
            "sincerement",
            "salutations",
            "bien",
            "best",
            "kind",
            "regards",
            "yours",
            "sincerely",
            "faithfully",
            "cheers",
            "thanks",
            "thank",
            "merci",
            "bonjour",
            "bonne",
            "sent",
            "envoye",
            "iphone",
            "android",
            "outlook",
            "madame,",
            "sarl",
            "sas",
            "ltd",
            "plc",
            "gmbh",
            "company",
            "societe",
            "association",
            "famille",
            "family",
            "mairie",
            "council",
            "bank",
            "banque",
            "road",
            "street",
            "rue",
            "avenue",
            "france",
            "london",
            "paris",
            "dear",
            "hello",
            "contact",
            "avec",
            "mes",
            "with",
            "the",
            "and",
            "et",
            "une",
            "un",
            "je",
            "i",
            "we",
            "nous",
            "veuillez",
            "please",
            "facture",
            "commande",
            "dossier",
            "contrat",
            "order",
            "invoice",
            "contract",
            "claim",
            "reference",
            "tel",
            "email",
            "mobile",
            "phone");

    private Names() {}

    /** The name of which this line consists. */
    public static Optional<Found<String>> line(String text, Span line) {
        int from = line.from();
        int to = Math.min(line.to(), text.length());
        while (from < to && isAround(text.charAt(from))) {
            from++;
        }
        while (to > from && isAround(text.charAt(to - 1))) {
            to--;
        }
        return to - from > LONGEST ? Optional.empty() : name(text, from, to).filter(found -> endsAt(found, text, line));
    }

    /** The name that begins right behind this place, but for blanks, a comma and a title. */
    public static Optional<Found<String>> behind(String text, int at) {
        int from = at;
        while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == ',')) {
            from++;
        }
        return name(text, from, Math.min(text.length(), from + LONGEST));
    }

    /** "I, Magnus Thorvaldsen, …": the first one in a text. */
    public static Optional<Found<String>> afterI(String text) {
        for (int at = text.indexOf("I, "); at >= 0; at = text.indexOf("I, ", at + 1)) {
            boolean alone = at == 0 || Character.isWhitespace(text.charAt(at - 1));
            Optional<Found<String>> name = alone ? behind(text, at + 1) : Optional.empty();
            if (name.isPresent() && text.startsWith(",", name.get().span().to())) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || c == ',' || c == '.' || c == '-' || c == '–' || c == '*' || c == '_';
    }

    /** Nothing of the line is left over but what follows a comma: a title, "Chair", "(retd)". */
    private static boolean endsAt(Found<String> found, String text, Span line) {
        String rest = text.substring(found.span().to(), Math.min(line.to(), text.length()))
                .strip();
        return rest.isEmpty() || rest.charAt(0) == ',' || rest.charAt(0) == '(' || rest.equals(".");
    }

    private static Optional<Found<String>> name(String text, int from, int most) {
        int at = afterTitles(text, from, most);
        int begin = at;
        int end = at;
        int whole = 0;
        int initials = 0;
        for (int words = 0; words < MOST_WORDS && at < most; words++) {
            int to = wordEnd(text, at, most);
            String word = text.substring(at, to);
            boolean initial = isInitial(word, text, to);
            if (initial || isName(word)) {
                whole += initial ? 0 : 1;
                initials += initial ? 1 : 0;
                end = to;
                to += initial && to < most && text.charAt(to) == '.' ? 1 : 0;
            } else if (!PARTICLES.contains(fold(word)) || end == begin) {
                break;
            }
            at = to;
            if (at >= most || text.charAt(at) != ' ') {
                break;
            }
            at++;
        }
        boolean enough =
                whole >= 2 || whole == 1 && initials >= 1 && !isInitial(text.substring(end - 1, end), text, end);
        return enough ? Optional.of(new Found<>(text.substring(begin, end), new Span(begin, end))) : Optional.empty();
    }

    private static int afterTitles(String text, int from, int most) {
        int at = from;
        for (int titles = 0; titles < 3 && at < most; titles++) {
            int to = wordEnd(text, at, most);
            boolean retired = text.startsWith("(retd)", at);
            if (!retired && !TITLES.contains(fold(text.substring(at, to)))) {
                break;
            }
            at = retired ? at + "(retd)".length() : to;
            while (at < most && (text.charAt(at) == '.' || text.charAt(at) == ' ')) {
                at++;
            }
        }
        return at;
    }

    private static int wordEnd(String text, int from, int most) {
        int to = from;
        while (to < most && isInName(text, to)) {
            to++;
        }
        return to;
    }

    private static boolean isInName(String text, int at) {
        char c = text.charAt(at);
        boolean inner = c == '-' || c == '\'' || c == '\u2019';
        return Character.isLetter(c) || inner && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isInitial(String word, String text, int to) {
        return word.length() == 1
                && Character.isUpperCase(word.charAt(0))
                && to < text.length()
                && (text.charAt(to) == '.' || text.charAt(to) == ' ');
    }

    private static boolean isName(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && !OTHERS.contains(fold(word));
    }

    private static String fold(String word) {
        return Folded.of(word).text().toLowerCase(Locale.ROOT);
    }
}
