package org.guichet.normalize.find.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds postcodes with their towns. */
final class Towns {

    private static final Pattern BRITISH =
            Pattern.compile("\\b([A-Za-z]{1,2}\\d[A-Za-z\\d]?) {0,2}(\\d[A-Za-z]{2})\\b");
    private static final Pattern CANADIAN = Pattern.compile("\\b([A-Za-z]\\d[A-Za-z])[ -]?(\\d[A-Za-z]\\d)\\b");
    static final Pattern IN_FIGURES =
            Pattern.compile("(?<![\\d./-])(?:(F|FR|B|BE|CH|L)-)?(\\d{5}|\\d{4}|\\d{2} \\d{3})[ ,]{1,2}(?=\\p{L})");

    private static final Pattern AMERICAN = Pattern.compile("[A-Z]{2} (\\d{5})(?:-\\d{4})?(?![\\d-])");

    private static final Set<String> STATES = Set.of(
            ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND"
                            + " OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR")
                    .split(" ", -1));

    /** The first one or two letters of postcodes in the United Kingdom. */
    private static final Set<String> AREAS =
            Set.of(("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA"
                            + " DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT"
                            + " KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA"
                            + " SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
                    .split(" ", -1));

    private static final Pattern LAST_SIGNS = Pattern.compile("[.'’-]+$");
    private static final String NAME = "(?:Ste?\\.|[A-ZÀ-Þ][\\p{L}'’-]{0,40})";
    private static final String BETWEEN =
            "(?:(?:le|la|les|sur|sous|en|de|des|du|lès|lez|aux|et|upon|on|the|of|in)[ -]|[ld]['’])";
    private static final Pattern TOWN = Pattern.compile(
            NAME + "(?:[ -]" + BETWEEN + "{0,2}" + NAME + "){0,5}(?: cedex)?(?:(?<=[Cc][Ee][Dd][Ee][Xx]) \\d{1,2})?");

    /** Written small only behind a number and a street, and up to the end of the sentence or line. */
    private static final Pattern SMALL =
            Pattern.compile("\\p{Ll}[\\p{L}'’-]{2,30}(?: [\\p{L}'’-]{2,30}){0,4}(?=[.,;)\\r\\n]|$)");

    private static final int LINE = 80;

    private Towns() {}

    /** Tried only where digits begin: few expressions fail as fast as a look. */
    static List<Town> in(String text) {
        List<Town> towns = new ArrayList<>();
        boolean inDigits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit && !inDigits) {
                at(text, i, towns);
            }
            inDigits = digit;
        }
        return towns;
    }

    private static void at(String text, int digit, List<Town> towns) {
        int letters = lettersBefore(text, digit);
        if (letters == 1 || letters == 2) {
            add(letters == 1 ? CANADIAN : null, Towns::canadian, text, digit - letters, towns);
            add(BRITISH, Towns::british, text, digit - letters, towns);
        } else if (letters == 0 && isBehindState(text, digit)) {
            add(AMERICAN, Towns::american, text, digit - 3, towns);
        } else if (letters == 0 && isBeforeName(text, digit)) {
            int prefix = digit > 0 && text.charAt(digit - 1) == '-' ? lettersBefore(text, digit - 1) : -1;
            int from = prefix == 1 || prefix == 2 ? digit - 1 - prefix : digit;
            add(IN_FIGURES, Towns::inFigures, text, from, towns);
        }
    }

    /** Whether as many digits as a postcode has begin here, and a word behind them: few numbers do. */
    static boolean isBeforeName(String text, int digit) {
        int end = digitsEnd(text, digit);
        int count = end - digit;
        if (count == 2 && end < text.length() && text.charAt(end) == ' ') {
            int behind = digitsEnd(text, end + 1);
            count += behind - end - 1 == 3 ? 3 : 0;
            end = behind;
        }
        int name = end;
        while (name < text.length() && name - end < 2 && (text.charAt(name) == ' ' || text.charAt(name) == ',')) {
            name++;
        }
        return (count == 4 || count == 5)
                && name > end
                && name < text.length()
                && Character.isLetter(text.codePointAt(name));
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean isBehindState(String text, int digit) {
        boolean word = digit < 4 || !Character.isLetterOrDigit(text.charAt(digit - 4));
        return digit >= 3
                && word
                && text.charAt(digit - 1) == ' '
                && STATES.contains(text.substring(digit - 3, digit - 1));
    }

    private static Town american(String text, Matcher matcher) {
        return new Town(matcher.group(1), null, "US", matcher.start(), matcher.end(), true);
    }

    private static int lettersBefore(String text, int at) {
        int from = at;
        while (from > 0 && at - from < 3 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        return at - from;
    }

    private interface Reader {
        @Nullable
        Town read(String text, Matcher matcher);
    }

    private static void add(@Nullable Pattern pattern, Reader reader, String text, int from, List<Town> towns) {
        if (pattern == null || !towns.isEmpty() && towns.get(towns.size() - 1).to() > from) {
            return;
        }
        Matcher matcher = pattern.matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(from, text.length());
        Town town = matcher.lookingAt() ? reader.read(text, matcher) : null;
        if (town != null) {
            towns.add(town);
        }
    }

    private static @Nullable Town british(String text, Matcher matcher) {
        String outward = matcher.group(1).toUpperCase(Locale.ROOT);
        String area = Character.isDigit(outward.charAt(1)) ? outward.substring(0, 1) : outward.substring(0, 2);
        if (!AREAS.contains(area)) {
            return null;
        }
        String postcode = outward + " " + matcher.group(2).toUpperCase(Locale.ROOT);
        return new Town(postcode, null, "GB", matcher.start(), matcher.end(), isUpper(matcher.group()));
    }

    private static @Nullable Town canadian(String text, Matcher matcher) {
        String postcode = (matcher.group(1) + " " + matcher.group(2)).toUpperCase(Locale.ROOT);
        return isUpper(matcher.group()) ? new Town(postcode, null, "CA", matcher.start(), matcher.end(), true) : null;
    }

    /** The town that stands behind its postcode where it should stand before: "N1 2XQ London". */
    static @Nullable String behind(String text, Town postcode) {
        int at = postcode.to();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
            at++;
        }
        Matcher town = TOWN.matcher(text).region(at, text.length());
        boolean found = at > postcode.to() && town.lookingAt();
        boolean ends = found && (town.end() == text.length() || ".,;)\n\r".indexOf(text.charAt(town.end())) >= 0);
        return ends && Countries.code(town.group()) == null ? town.group() : null;
    }

    private static boolean isUpper(String written) {
        return written.equals(written.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Town inFigures(String text, Matcher matcher) {
        Matcher town = TOWN.matcher(text).region(matcher.end(), text.length());
        boolean large = town.lookingAt();
        Matcher small = SMALL.matcher(text).useTransparentBounds(true).region(matcher.end(), text.length());
        if (!large && !(isBehindNumber(text, matcher.start()) && small.lookingAt())) {
            return null;
        }
        String digits = matcher.group(2).replace(" ", "");
        String city = LAST_SIGNS.matcher((large ? town : small).group()).replaceAll("");
        int to = (large ? town : small).end();
        String country = country(matcher.group(1), digits);
        String inside = countryInside(city);
        String behind = inside == null ? Countries.behind(text, to) : inside;
        return new Town(
                digits,
                inside == null ? city : city.substring(0, city.lastIndexOf(' ')),
                behind == null ? country : behind,
                matcher.start(),
                to,
                digits.length() == 5);
    }

    /** The country that ends a town's name: "Lausanne Switzerland". */
    private static @Nullable String countryInside(String city) {
        int blank = city.lastIndexOf(' ');
        return blank < 0 ? null : Countries.code(city.substring(blank + 1));
    }

    private static boolean isBehindNumber(String text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LINE) && text.charAt(i) != '\n'; i--) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String country(@Nullable String prefix, String digits) {
        if (prefix == null) {
            return digits.length() == 5 ? "FR" : null;
        }
        return switch (prefix) {
            case "B", "BE" -> "BE";
            case "CH" -> "CH";
            case "L" -> "LU";
            default -> "FR";
        };
    }
}
