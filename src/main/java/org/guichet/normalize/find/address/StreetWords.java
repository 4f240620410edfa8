package org.guichet.normalize.find.address;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Folded;

/** Words that tell a street, a house or a box. */
final class StreetWords {

    /** In front of a street's name. */
    private static final Set<String> LEADING =
            set("rue av ave avenue bd blvd boulevard bvd bld boul place pl allee allees"
                    + " all chemin ch che impasse imp quai route rte chaussee chee square sq passage sentier esplanade ruelle"
                    + " venelle cite faubourg fbg montee promenade rond-point grand-rue grand-place residence lieu-dit lieudit"
                    + " lotissement hameau lot zone za zi zac voie traverse plateau bp cs tsa via");

    /** The same, but words of their own unless they are written large: "par mail", "en cours". */
    private static final Set<String> LEADING_NAMES = set("cours mail parc clos villa domaine");

    /** Behind a street's name. */
    private static final Set<String> TRAILING = set(
            "road rd street st lane ln close court ct drive dr row terrace way quay mews"
                    + " hill park gardens gdns crescent cres grove view green rise yard walk avenue ave boulevard blvd square sq"
                    + " parade wynd alley wharf circle highway hwy parkway pkwy esplanade arcade market circus broadway drove place pl"
                    + " vale meadow meadows mount gate bridge cottages strasse str straat laan steenweg weg gasse plein");

    /** Flats, houses and boxes: what stands beside a street. */
    private static final Set<String> DWELLING =
            set("batiment bat appt apt app appartement etage escalier esc porte bte boite"
                    + " house flat farm floor apartment suite unit box building bldg court lodge cottage tower mill hall centre"
                    + " center block studio room mansions wharf bureau local residence res villa cedex ste");

    private static final String[] COMPOUNDS = {
        "strasse",
        "straße",
        "straat",
        "laan",
        "steenweg",
        "weg",
        "gasse",
        "plein",
        "platz",
        "allee",
        "dreef",
        "baan",
        "kaai",
        "quai"
    };

    private static final Set<String> DIRECTIONS = set("n s e w ne nw se sw north south east west est ouest nord sud o");

    private static final Pattern BETWEEN = Pattern.compile("[ ,.']+");

    private StreetWords() {}

    /** Whether some word of it tells a street, a house or a box. */
    static boolean anyIn(String text) {
        String[] words = words(text);
        for (String word : words) {
            if (isStreet(word) || DWELLING.contains(word) || LEADING_NAMES.contains(word)) {
                return true;
            }
        }
        return words.length > 1 && words[1].equals("r") && Character.isDigit(text.charAt(0)); // "12 r Victor Hugo"
    }

    static boolean isStreet(String word) {
        return LEADING.contains(word) || TRAILING.contains(word) || isCompound(word);
    }

    /** Whether a street's name follows this word; as it is written. */
    static boolean isLeading(String written) {
        String word = folded(written);
        return LEADING.contains(word) || LEADING_NAMES.contains(word) && Character.isUpperCase(written.charAt(0));
    }

    static boolean isTrailing(String written) {
        String word = folded(written);
        return TRAILING.contains(word) || isCompound(word);
    }

    static boolean isDwelling(String written) {
        return DWELLING.contains(folded(written));
    }

    static boolean isDirection(String written) {
        return DIRECTIONS.contains(folded(written));
    }

    /** "Bahnhofstrasse", "Kerkstraat". */
    static boolean isCompound(String word) {
        for (String ending : COMPOUNDS) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Lower case without accents and without a full stop behind it. */
    static String folded(String word) {
        String folded = Folded.of(word).text().toLowerCase(Locale.ROOT);
        return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    }

    private static String[] words(String text) {
        return BETWEEN.split(Folded.of(text).text().toLowerCase(Locale.ROOT), -1);
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" ", -1));
    }
}
