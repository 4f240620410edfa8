package org.guichet.normalize.find.address;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a street begins in running text, and which lines of their own are part of an address. */
final class Street {

    private static final String NUMBER = "\\d{1,5}(?: ?[-/] ?\\d{1,5})?(?: ?(?:bis|ter|quater|[a-z]))?";
    private static final Pattern NUMBERED = Pattern.compile(NUMBER + ",? {1,2}(?=\\p{L})", Pattern.CASE_INSENSITIVE);

    /** Belgian, Swiss and German: the number behind the name, and maybe a box. */
    private static final Pattern NUMBER_BEHIND = Pattern.compile(
            ",? \\d{1,4}(?: ?[a-zA-Z])?(?: ?[-/] ?\\w{1,4})?(?: (?:bte|bus|box|bo[iî]te|b|app\\.?|appt|rdc) ?\\w{1,4})?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern POST_BOX = Pattern.compile("\\b(?:BP|CS|TSA) ?\\d{1,6}\\b");
    private static final Pattern NO_STREET = Pattern.compile(
            "(?:client|commande|dossier|facture|contrat|page|tel|ref|r[eé]f[eé]rence|order|invoice|customer|account|claim|ticket)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("[\\p{L}\\d]{4}[.!?] +");
    private static final Pattern BETWEEN = Pattern.compile("[ ,.'’]+");
    private static final Pattern COMMAS = Pattern.compile("[ ,]+");
    private static final Pattern LAST_COMMAS = Pattern.compile("[ ,]+$");
    private static final Pattern LAST_SIGNS = Pattern.compile("[ ,–•-]+$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’./-]*");
    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "sur", "sous", "aux", "au", "of", "the", "and",
            "on", "in", "zur", "zum", "am", "im", "an", "der", "den", "van", "op", "von");
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 9;
    private static final int MOST_IN_NAME = 7;
    private static final int NAMED_WITHIN = 4;

    private Street() {}

    /** Whether a line of its own is part of an address. */
    static boolean isPart(String line) {
        if (line.isEmpty() || line.length() > LONGEST || line.indexOf('@') >= 0) {
            return false;
        }
        String[] words = BETWEEN.split(line, MOST_WORDS + 2);
        if (words.length > MOST_WORDS || line.endsWith(":")) {
            return false;
        }
        return StreetWords.anyIn(line)
                || POST_BOX.matcher(line).find()
                || NUMBERED.matcher(line).lookingAt() && words.length > 1 && !isDate(words);
    }

    /** Whether this line right above a town is a street for the number behind its name: "Terreaux 14". */
    static boolean isNamedAndNumbered(String line) {
        return line.length() <= LONGEST
                && Character.isLetter(line.isEmpty() ? ' ' : line.charAt(0))
                && NUMBER_BEHIND.matcher(line).find()
                && !NO_STREET.matcher(line).matches()
                && !isDate(COMMAS.split(line, MOST_WORDS + 2));
    }

    private static boolean isDate(String[] words) {
        String last = words[words.length - 1];
        return YEAR.matcher(last).matches();
    }

    /**
     * In running text: where the street begins that ends with this text; -1 for none.
     *
     * @param town what stands behind it
     */
    static int begins(String text, Town town) {
        int sentence = sentence(text);
        int numbered = numbered(text, sentence);
        int named = named(text, sentence, numbered);
        int begins = named >= 0 && (numbered < 0 || named < numbered) ? named : numbered;
        if (begins < 0 && town.isInFigures()) {
            begins = behindName(text, sentence, town);
        }
        if (begins < 0 && !town.isInFigures() && town.sure()) {
            begins = beforeType(text, sentence);
        }
        return begins < 0 ? -1 : withDwelling(text, sentence, begins);
    }

    /** "12 rue des Lilas", "4-6 Princes Road". */
    private static int numbered(String text, int sentence) {
        Matcher matcher = NUMBERED.matcher(text);
        while (matcher.find()) {
            boolean alone = matcher.start() == 0 || !isInNumber(text.charAt(matcher.start() - 1));
            if (matcher.start() >= sentence && alone && StreetWords.anyIn(text.substring(matcher.start()))) {
                return matcher.start();
            }
        }
        return -1;
    }

    private static boolean isInNumber(char c) {
        return Character.isLetterOrDigit(c) || c == '/' || c == '.';
    }

    /** "Rue de la Senne 32", "place Henri Dunant": a word for a street, and a name behind it. */
    private static int named(String text, int sentence, int numbered) {
        Matcher words = WORD.matcher(text).region(sentence, text.length());
        while (words.find()) {
            if (numbered >= 0 && words.start() > numbered) {
                return -1;
            }
            if (StreetWords.isLeading(words.group()) && isName(text, words.end())) {
                return words.start();
            }
        }
        return -1;
    }

    /** Whether so few words follow that they can be a name, and one of the first is written large or is a number. */
    private static boolean isName(String text, int from) {
        Matcher words = WORD.matcher(text).region(from, text.length());
        int count = 0;
        boolean telling = false;
        while (words.find()) {
            count++;
            char first = words.group().charAt(0);
            boolean large = Character.isUpperCase(first) || Character.isDigit(first);
            telling |= large && count <= NAMED_WITHIN;
            if (!large && !isParticle(words.group()) && telling && !hasDigit(text, words.end())) {
                return false; // a sentence goes on behind the name
            }
        }
        return telling && count <= MOST_IN_NAME + 2;
    }

    private static boolean isParticle(String word) {
        String folded = StreetWords.folded(word);
        int apostrophe = Math.max(folded.indexOf('\''), folded.indexOf('\u2019'));
        return PARTICLES.contains(apostrophe > 0 ? folded.substring(0, apostrophe) : folded)
                || StreetWords.isDwelling(word);
    }

    private static boolean hasDigit(String text, int from) {
        return text.substring(from).chars().anyMatch(Character::isDigit);
    }

    /** "Sihlquai 41": no word for a street, only a name and a number; set off from the postcode, which is no year. */
    private static int behindName(String text, int sentence, Town town) {
        String before = LAST_SIGNS.matcher(text).replaceAll("");
        Matcher number = NUMBER_BEHIND.matcher(before);
        if (!number.find() || number.start() < sentence) {
            return -1;
        }
        int begins = largeRun(before, sentence, number.start());
        boolean compound = begins >= 0 && StreetWords.isCompound(lastWord(before.substring(begins, number.start())));
        boolean setOff = before.length() < text.stripTrailing().length() && !town.isLikeAYear();
        return compound || setOff ? begins : -1;
    }

    private static String lastWord(String text) {
        return StreetWords.folded(text.substring(text.lastIndexOf(' ') + 1));
    }

    /** "Rose Terrace, Leeds": behind a name the word for a street; the last one that is. */
    private static int beforeType(String text, int sentence) {
        Matcher words = WORD.matcher(text).region(sentence, text.length());
        int begins = -1;
        while (words.find() && begins < 0) {
            boolean type = Character.isUpperCase(words.group().charAt(0)) && StreetWords.isTrailing(words.group());
            int run = type ? largeRun(text, sentence, words.start() - 1) : -1;
            begins = run >= 0 && run < words.start() ? run : -1;
        }
        return begins;
    }

    /** Where the words written large begin that end here, with what may stand between them; -1 for none. */
    private static int largeRun(String text, int sentence, int end) {
        int begins = -1;
        int at = end;
        for (int words = 0; words < MOST_IN_NAME && at > sentence; words++) {
            int start = Math.max(sentence, text.lastIndexOf(' ', at - 1) + 1);
            String word = text.substring(start, at);
            if (word.isEmpty() || word.endsWith(",") || word.endsWith(":")) {
                break;
            }
            if (Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0))) {
                begins = start;
            } else if (!isParticle(word)) {
                break;
            }
            at = start - 1;
        }
        return begins;
    }

    /** "Flat 3, " and "Aston House, " before the street belong to it, and the "Unit" of "Unit 7, Mill Park". */
    private static int withDwelling(String text, int sentence, int begins) {
        int at = begins;
        for (int parts = 0; parts < 3; parts++) {
            String before = LAST_COMMAS.matcher(text.substring(sentence, at)).replaceAll("");
            int run = largeRun(before, 0, before.length());
            String part = run < 0 ? before.substring(before.lastIndexOf(' ') + 1) : before.substring(run);
            int start = run < 0 ? before.length() - part.length() : run;
            if (part.isEmpty() || !hasDwelling(part)) {
                return at;
            }
            at = sentence + start;
        }
        return at;
    }

    private static boolean hasDwelling(String part) {
        for (String word : COMMAS.split(part, -1)) {
            if (StreetWords.isDwelling(word)) {
                return true;
            }
        }
        return false;
    }

    /** Where the last sentence begins: a full stop behind a word of four letters or more, as no short form has. */
    private static int sentence(String text) {
        int begins = 0;
        Matcher ends = SENTENCE_END.matcher(text);
        while (ends.find()) {
            begins = ends.end();
        }
        return begins;
    }
}
