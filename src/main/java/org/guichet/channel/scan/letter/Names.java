package org.guichet.channel.scan.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichet.normalize.find.Folded;

/** People's names as they stand above an address and below a closing. */
final class Names {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 60;

    private static final String ONE =
            "(?:m|mr|mrs|ms|miss|mx|mme|mlle|mile|monsieur|madame|mademoiselle|dr|docteur|maitre|me|prof|sir|rev|mm|mmes)";
    private static final Pattern TITLE =
            Pattern.compile(ONE + "\\.?(?: ?(?:et|ou|and|&) ?" + ONE + "\\.?)?(?: ?/ ?" + ONE + "\\.?)?\\s+(?=\\S)");

    /** Behind a name these say what somebody is. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:,| -) ?(?:m\\.?d|ph\\.?d|esq|jr|gerant|presidente?|directeur|directrice|secretaire|tresoriere?|director|manager|secretary|chair|owner|partner|tenant|locataire|mandataire|tuteur|tutrice).*");

    private Names() {}

    /** Without Mr, Mme and the like; as it is when nothing would be left. */
    static String bare(String name) {
        String folded = Folded.of(name).text();
        Matcher title = TITLE.matcher(folded);
        int from = title.lookingAt() ? title.end() : 0;
        Matcher role = ROLE.matcher(folded);
        int to = role.find(from) ? role.start() : name.length();
        return name.substring(from, to).strip().replaceAll("[,;.:]$", "");
    }

    static boolean hasTitle(String name) {
        return TITLE.matcher(Folded.of(name).text()).lookingAt();
    }

    /** Whether a line can be somebody's name: two to six words, of letters. */
    static boolean isOne(String line) {
        String bare = bare(line);
        String[] words = bare.split(" ", -1);
        boolean enough = words.length >= 2 || (hasTitle(line) && bare.length() > 2);
        return enough
                && words.length <= MOST_WORDS
                && bare.length() <= LONGEST
                && Character.isUpperCase(bare.codePointAt(0))
                && bare.codePoints().allMatch(c -> Character.isLetter(c) || " -.,'’&".indexOf(c) >= 0)
                && Arrays.stream(words).filter(Names::isCapital).count() * 2 >= words.length
                && !Words.isOfOrganisation(bare)
                && !Words.isOfDepartment(bare)
                && !Words.isSalutation(line);
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether both can be one person's: a word of three letters or more stands in both, initials do not contradict. */
    static boolean match(String one, String other) {
        Set<String> words = tokens(one);
        return tokens(other).stream().anyMatch(word -> word.length() >= 3 && words.contains(word));
    }

    /** The fuller of two that match: the one with more letters. */
    static boolean isFuller(String one, String other) {
        return letters(one) > letters(other);
    }

    private static long letters(String name) {
        return name.codePoints().filter(Character::isLetter).count();
    }

    private static Set<String> tokens(String name) {
        List<String> words = List.of(Folded.of(bare(name)).text().split("[^a-z]+", -1));
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
