package org.guichet.normalize.find.address;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.cases.PostalAddress;
import org.guichet.normalize.find.Found;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/**
 * Postal addresses: a postcode with its town, and the street before it, on one line ("12 rue des Lilas, 69003 Lyon") or in
 * the lines above. Without a street nothing is found.
 */
public final class Addresses {

    private static final Pattern LAST_COMMAS = Pattern.compile("[, ]+$");
    private static final Pattern LAST_COMMA = Pattern.compile(",$");
    private static final int MOST_LINES_ABOVE = 5;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_TOWNS = 20;

    private Addresses() {}

    /** All of them in the order of the text, each with where its street begins and its town ends. */
    public static List<Found<PostalAddress>> in(String text) {
        List<Found<PostalAddress>> found = new ArrayList<>();
        List<Town> towns = Towns.in(text);
        for (Town town : towns.subList(0, Math.min(MOST_TOWNS, towns.size()))) {
            around(text, town).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Found<PostalAddress>> around(String text, Town town) {
        int lineStart = text.lastIndexOf('\n', town.from() - 1) + 1;
        String before = text.substring(Math.max(lineStart, town.from() - LONGEST_LINE), town.from());
        int street = Street.begins(before, town);
        if (street >= 0) {
            return oneLine(text, before.substring(street), town.from() - before.length() + street, town);
        }
        return inLines(text, lineStart, before, town);
    }

    private static Optional<Found<PostalAddress>> oneLine(String text, String line, int from, Town town) {
        TownBefore before = TownBefore.of(line, town.city() == null);
        if (before.lines().isEmpty()) {
            return Optional.empty();
        }
        String city = town.city() != null ? town.city() : before.city();
        return Optional.of(found(before.lines(), city == null ? Towns.behind(text, town) : city, town, from));
    }

    private static Optional<Found<PostalAddress>> inLines(String text, int lineStart, String before, Town town) {
        String onLine =
                Provinces.isOne(LAST_COMMAS.matcher(before).replaceAll("").strip()) ? "" : Provinces.without(before);
        @Nullable String city = town.city() != null ? town.city() : onLine.isEmpty() ? null : onLine;
        if (town.city() != null && !onLine.isEmpty()) {
            return Optional.empty(); // words before the postcode that are no street
        }
        LinkedList<String> lines = new LinkedList<>();
        int from = town.from();
        int end = lineStart - 1;
        for (int above = 0; above < MOST_LINES_ABOVE && end > 0; above++) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = LAST_COMMA.matcher(text.substring(start, end).strip()).replaceAll("");
            boolean region = Counties.isOne(line) || Provinces.isOne(line);
            boolean nearest = lines.isEmpty() && town.isInFigures();
            if (city == null && !line.isEmpty() && !region) {
                city = Provinces.without(line);
            } else if (Street.isPart(line) || nearest && Street.isNamedAndNumbered(line)) {
                lines.addFirst(line);
                from = start;
            } else if (city != null && !(lines.isEmpty() && region)) {
                break;
            }
            end = start - 1;
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(found(lines, city, town, from));
    }

    private static Found<PostalAddress> found(List<String> lines, @Nullable String city, Town town, int from) {
        return new Found<>(
                new PostalAddress(List.copyOf(lines), town.postcode(), city, town.country()),
                new Span(from, town.to()));
    }
}
