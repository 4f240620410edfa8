package org.guichet.normalize.find;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line of a postal address that bears postcode and city, as the countries write it whose letters come most: before
 * the city in France and most of Europe, behind it in the United Kingdom, Ireland, Canada, the United States and
 * Australia.
 *
 * @param postcode repaired where its form proves what was printed
 * @param city absent where it stands in the line above
 * @param country ISO 3166-1 alpha-2, where no other country has such a postcode
 * @param line the whole line, with the repair
 */
public record TownLine(
        String postcode, @Nullable String city, @Nullable String country, String line) {

    private static final int LONGEST = 80;

    /** As in {@code F-69003 Lyon}, {@code CH-1204 Genève}, {@code 69441 Lyon Cedex 03}, {@code 1000 Bruxelles}. */
    private static final Pattern BEFORE =
            Pattern.compile("((?:[A-Z]{1,2}[- ]{1,2})?)([0-9OQIlSB|]{4,5}),? {1,2}(\\p{Lu}\\D{1,50}?(?: \\d{1,2})?)");

    private static final Pattern DUTCH = Pattern.compile("(\\d{4} [A-Z]{2}) {1,2}(\\p{Lu}\\D{1,50})");

    /** Two groups at the end of the line, which may have a city and a province before them. */
    private static final Pattern BEHIND = Pattern.compile(
            "((?:\\p{Lu}[^0-9]{0,50}?[^0-9 ,])?)(?:[ ,]{1,3}|^)([0-9A-Z$|]{2,4}) ([0-9A-Z$|]{3,4})\\.?");

    private static final Pattern PROVINCE =
            Pattern.compile("(\\p{Lu}.{0,48}?)[ ,]{1,2}(?:[({]\\p{L}[\\p{L}. -]{1,30}[)}]|[A-Z]{2})[ ,]{0,2}");

    private static final Pattern STATES =
            Pattern.compile("(\\p{Lu}[^0-9]{1,48}?),? ([A-Z]{2,3}),? {1,2}(\\d{4,5})(?:-\\d{4})?");

    private static final List<String> AUSTRALIAN = List.of("NSW", "VIC", "QLD", "WA", "SA", "TAS", "ACT", "NT");

    private static final Shape FIVE = new Shape("99999");
    private static final Shape FOUR = new Shape("9999");
    private static final List<Shape> CANADIAN = List.of(new Shape("A9A 9A9"));
    private static final List<Shape> IRISH = List.of(new Shape("A99 ????"), new Shape("A9W ????"));
    private static final List<Shape> BRITISH = List.of(
            new Shape("A9 9AA"),
            new Shape("A99 9AA"),
            new Shape("AA9 9AA"),
            new Shape("AA99 9AA"),
            new Shape("A9A 9AA"),
            new Shape("AA9A 9AA"));

    private static final Map<String, List<Shape>> BEHIND_CITY =
            new TreeMap<>(Map.of("GB", BRITISH, "CA", CANADIAN, "IE", IRISH));

    /** After a number these begin a street, not a city. */
    private static final Cues STREETS = Cues.of(
            "rue",
            "avenue",
            "av",
            "boulevard",
            "bd",
            "boul",
            "chemin",
            "allee",
            "route",
            "place",
            "impasse",
            "quai",
            "cours",
            "street",
            "st",
            "road",
            "rd",
            "lane",
            "drive",
            "close",
            "court",
            "terrace",
            "crescent",
            "way");

    /** What this line says; empty when it is no such line. */
    public static Optional<TownLine> of(String given) {
        String line = given.strip();
        if (line.length() < 5 || line.length() > LONGEST) {
            return Optional.empty();
        }
        return before(line).or(() -> dutch(line)).or(() -> states(line)).or(() -> behind(line));
    }

    private static Optional<TownLine> before(String line) {
        Matcher m = BEFORE.matcher(line);
        if (!m.matches() || isStreet(m.group(3))) {
            return Optional.empty();
        }
        String read = m.group(2);
        long digits = read.chars().filter(Character::isDigit).count();
        return (read.length() == 5 ? FIVE : FOUR)
                .fit(read)
                .filter(fit -> digits >= 3)
                .map(fit -> new TownLine(
                        fit.text(), m.group(3).strip(), null, m.group(1) + fit.text() + line.substring(m.end(2))));
    }

    private static boolean isStreet(String words) {
        Folded folded = Folded.of(words);
        return STREETS.first(folded).filter(span -> span.from() == 0).isPresent();
    }

    private static Optional<TownLine> dutch(String line) {
        Matcher m = DUTCH.matcher(line);
        return m.matches() ? Optional.of(new TownLine(m.group(1), m.group(2).strip(), "NL", line)) : Optional.empty();
    }

    private static Optional<TownLine> states(String line) {
        Matcher m = STATES.matcher(line);
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean australian = AUSTRALIAN.contains(m.group(2)) && m.group(3).length() == 4;
        boolean american = m.group(2).length() == 2 && m.group(3).length() == 5;
        String city = m.group(1).strip();
        return australian || american
                ? Optional.of(new TownLine(m.group(3), city, australian ? "AU" : "US", line))
                : Optional.empty();
    }

    private static Optional<TownLine> behind(String line) {
        Matcher m = BEHIND.matcher(line);
        if (!m.matches()) {
            return Optional.empty();
        }
        String read = m.group(2) + " " + m.group(3);
        return BEHIND_CITY.entrySet().stream()
                .flatMap(country ->
                        Shape.best(country.getValue(), read).stream().map(fit -> Map.entry(country.getKey(), fit)))
                .min(Comparator.comparingInt(country -> country.getValue().repairs()))
                .map(country -> town(country.getKey(), country.getValue(), line, m));
    }

    private static TownLine town(String country, Shape.Fit fit, String line, Matcher m) {
        return new TownLine(
                fit.text(),
                city(m.group(1)),
                country,
                line.substring(0, m.start(2)) + fit.text() + line.substring(m.end(3)));
    }

    /** Without the province behind it. */
    private static @Nullable String city(String before) {
        Matcher province = PROVINCE.matcher(before);
        String city = province.matches() ? province.group(1) : before;
        return city.isBlank() ? null : city.strip();
    }
}
