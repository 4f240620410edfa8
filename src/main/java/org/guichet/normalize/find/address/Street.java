package org.guichet.normalize.find.address;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Folded;

/** Tells lines of an address from names and other words. */
final class Street {

    private static final Set<String> WORDS =
            Set.of(("rue av avenue bd boulevard bvd place pl allee allees chemin ch impasse"
                            + " quai cours route rte residence res batiment bat appt apt app appartement etage lieu-dit lieudit"
                            + " lotissement villa hameau ruelle square passage sentier esplanade faubourg fbg montee venelle voie"
                            + " zone za zi bp cs escalier esc porte bte boite rond-point domaine clos mail promenade"
                            + " road rd street st lane close court drive row terrace way house flat farm quay mews hill park"
                            + " gardens crescent grove floor apartment suite unit box view green rise yard walk")
                    .split(" ", -1));
    private static final Pattern NUMBERED =
            Pattern.compile("\\d{1,5}(?: ?(?:bis|ter|quater|[a-z]))?,? {1,2}(?=\\p{L})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DWELLING = Pattern.compile(
            "(?:flat|apartment|apt\\.?|unit|suite|appartement|appt\\.?)\\s(?:[0-9A-Za-z]{1,5},\\s?)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("[\\p{L}\\d]{4}[.!?] +");
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 9;

    private Street() {}

    /** Whether a line of its own is part of an address. */
    static boolean isPart(String line) {
        if (line.isEmpty() || line.length() > LONGEST || line.indexOf('@') >= 0) {
            return false;
        }
        boolean numbered = NUMBERED.matcher(line).lookingAt();
        String[] words = Folded.of(line).text().split("[ ,.']+", MOST_WORDS + 2);
        if (words.length > MOST_WORDS || line.endsWith(":")) {
            return false;
        }
        for (String word : words) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return numbered && words.length > 1 && !isDate(words);
    }

    private static boolean isDate(String[] words) {
        String last = words[words.length - 1];
        return last.matches("(?:19|20)\\d{2}");
    }

    /** In running text: where the street with its number begins that ends with this text; -1 for none. */
    static int begins(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        int begins = -1;
        int sentence = sentence(text);
        while (matcher.find()) {
            if (matcher.start() < sentence) {
                continue;
            }
            boolean alone = matcher.start() == 0 || !Character.isLetterOrDigit(text.charAt(matcher.start() - 1));
            if (alone && begins < 0 && hasWord(text.substring(matcher.start()))) {
                begins = matcher.start();
            }
        }
        return begins < 0 ? -1 : withDwelling(text, sentence, begins);
    }

    /** "Flat 3, " before the number of the house belongs to it, and the "Unit" of "Unit 7, Mill Park". */
    private static int withDwelling(String text, int sentence, int begins) {
        Matcher dwelling = DWELLING.matcher(text.substring(sentence, begins));
        return dwelling.find() ? sentence + dwelling.start() : begins;
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

    private static boolean hasWord(String text) {
        for (String word : Folded.of(text).text().toLowerCase(Locale.ROOT).split("[ ,.']+", -1)) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
