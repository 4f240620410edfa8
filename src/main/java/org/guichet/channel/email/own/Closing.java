package org.guichet.channel.email.own;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a message ends: "Cordialement, Jeanne Petit", "Many thanks", "Veuillez agréer …". */
final class Closing {

    private static final WordTable WORDS = WordTable.named("closings");
    private static final Phrases CLOSINGS = WORDS.phrases("closings");
    private static final Phrases THANKS = WORDS.phrases("thanks");
    private static final Phrases COURTESY = WORDS.phrases("courtesy");
    private static final Phrases POSTSCRIPT = WORDS.phrases("postscript");
    private static final Phrases NOT_A_NAME = WordTable.named("greetings").phrases("greeted");

    private static final List<String> PARTICLES = WORDS.list("particles");

    private static final String BEFORE = " ,*-_";
    private static final String BEHIND = " ,.!;:*-_";
    private static final int LONGEST = 60;
    private static final int SHORT_CLOSING = 6;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_NAMES = 4;
    private static final int LONGEST_SIGNED = 80;
    private static final int WORDS_OF_A_SENTENCE = 9;
    private static final int SHORT_SENTENCE = 5;
    private static final char FIRST_PICTURE = '\u200D';
    private static final Set<Integer> PICTURES =
            Set.of((int) Character.OTHER_SYMBOL, (int) Character.FORMAT, (int) Character.NON_SPACING_MARK);

    private Closing() {}

    /** A line that only says goodbye, with or without a name behind. */
    static boolean isOne(Line line) {
        if (!begins(CLOSINGS, line)) {
            return false;
        }
        String words = trimmed(line.bare());
        if (words.isEmpty() || words.length() > LONGEST) {
            return false;
        }
        String plain = Line.plain(words);
        if (CLOSINGS.has(plain)) {
            return true;
        }
        int length = CLOSINGS.lengthAt(plain, 0);
        // "Best Western Lyon" is no goodbye, "Best, Ann" is.
        boolean apart = length > 0 && (length < SHORT_CLOSING ? "," : " ,.!-").indexOf(plain.charAt(length)) >= 0;
        return apart && isName(trimmed(words.substring(length)));
    }

    /** A line of thanks and nothing else. */
    static boolean isThanks(Line line) {
        if (!begins(THANKS, line)) {
            return false;
        }
        String words = trimmed(line.bare());
        return !words.isEmpty() && words.length() <= LONGEST && THANKS.has(Line.plain(words));
    }

    private static boolean begins(Phrases phrases, Line line) {
        String plain = line.plain();
        if (isLong(line.bare())) {
            return false;
        }
        int start = 0;
        while (start < plain.length() && BEFORE.indexOf(plain.charAt(start)) >= 0) {
            start++;
        }
        // Doubled blanks count as one further on.
        return phrases.mayStartAt(plain, start) || plain.indexOf("  ", start) >= 0;
    }

    /** Longer than any of them, and nothing to be trimmed: what most lines of a text are told apart by. */
    private static boolean isLong(String line) {
        return line.length() > LONGEST
                && BEFORE.indexOf(line.charAt(0)) < 0
                && BEHIND.indexOf(line.charAt(line.length() - 1)) < 0
                && line.indexOf("  ") < 0;
    }

    /** A line that is nothing but a name. */
    static boolean isNamed(Line line) {
        String words = trimmed(line.bare());
        return isName(words) && !isOne(line) && !isThanks(line);
    }

    /** How a sentence of courtesy begins that says nothing to its end. */
    static boolean beginsCourtesy(Line line) {
        return COURTESY.startsAt(line.plain(), 0);
    }

    /** What may stand below a closing: names, numbers, addresses; not somebody who speaks again. */
    static boolean maySign(Line line) {
        String bare = line.bare();
        if (bare.isEmpty()) {
            return true;
        }
        int words = Speech.words(bare);
        boolean sentence = words >= SHORT_SENTENCE && ".!?…".indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return bare.length() <= LONGEST_SIGNED
                && words < WORDS_OF_A_SENTENCE
                && !sentence
                && !bare.endsWith("?")
                && !line.isQuoted()
                && !POSTSCRIPT.startsAt(line.plain(), 0)
                && !Speech.isPersonal(bare);
    }

    /** The name in the first lines of a signature: behind the closing, or on the line below; null when there is none. */
    static @Nullable String signer(List<Line> signature) {
        int next = Line.nextWithWords(signature, 0);
        if (next == signature.size()) {
            return null;
        }
        String first = named(signature.get(next));
        String plain = Line.plain(first);
        int length = Math.max(CLOSINGS.lengthAt(plain, 0), THANKS.lengthAt(plain, 0));
        String behind = trimmed(first.substring(Math.min(length, first.length())));
        if (!behind.isEmpty() && !beginsCourtesy(signature.get(next))) {
            return fullName(behind);
        }
        int below = Line.nextWithWords(signature, behind.isEmpty() ? next + 1 : endOfSentence(signature, next));
        return below == signature.size() ? null : fullName(named(signature.get(below)));
    }

    private static int endOfSentence(List<Line> lines, int from) {
        int line = from;
        while (line < lines.size()
                && !lines.get(line).bare().endsWith(".")
                && !lines.get(line).isBlank()) {
            line++;
        }
        return Math.min(line + 1, lines.size());
    }

    /** What a mail program adds behind a name is in brackets. */
    private static String named(Line line) {
        int bracket = line.bare().indexOf('(');
        return trimmed(bracket < 0 ? line.bare() : line.bare().substring(0, bracket));
    }

    private static @Nullable String fullName(String words) {
        boolean full = isName(words)
                && words.indexOf(' ') > 0
                && Character.isUpperCase(words.charAt(0))
                && !PARTICLES.contains(Line.plain(words.substring(0, words.indexOf(' '))));
        boolean office = full
                && java.util.Arrays.stream(words.split(" ")).skip(1).anyMatch(word -> NOT_A_NAME.has(Line.plain(word)));
        return full && !office ? words : null;
    }

    /** One to four words that begin with a capital. */
    static boolean isName(String words) {
        if (words.isEmpty() || words.length() > LONGEST_NAME || !Character.isLetter(words.charAt(0))) {
            return false;
        }
        String[] names = words.split(" +");
        return names.length <= MOST_NAMES && java.util.Arrays.stream(names).allMatch(Closing::isNamePart);
    }

    private static boolean isNamePart(String word) {
        boolean letters = word.chars().allMatch(c -> Character.isLetter(c) || "-'.\u2019".indexOf(c) >= 0);
        return letters && (PARTICLES.contains(word.toLowerCase(Locale.ROOT)) || Character.isUpperCase(word.charAt(0)));
    }

    /** Smileys and what belongs to them: most are beyond the first 65,536 characters, in two halves. */
    private static boolean isPicture(char c) {
        return c >= FIRST_PICTURE && (Character.isSurrogate(c) || PICTURES.contains(Character.getType(c)));
    }

    private static String trimmed(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && BEFORE.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && (BEHIND.indexOf(line.charAt(end - 1)) >= 0 || isPicture(line.charAt(end - 1)))) {
            end--;
        }
        String words = line.substring(start, end);
        return words.contains("  ") ? words.replaceAll(" {2,}", " ") : words;
    }
}
