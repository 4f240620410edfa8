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

    private static final int MOST_LINES_ABOVE = 5;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_TOWNS = 20;

    /** Provinces and counties are not the town; they are left out. */
    private static final Pattern PROVINCE = Pattern.compile(
            "[ ,]*(?:\\((?:Québec|Quebec|Ontario|[A-Z]{2})\\)|,? ?(?:QC|ON|BC|AB|MB|SK|NS|NB|NL|PE|Québec|Ontario))[ ,]*$");

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
        int street = Street.begins(before);
        if (street >= 0) {
            return oneLine(before.substring(street), town.from() - before.length() + street, town);
        }
        return inLines(text, lineStart, before, town);
    }

    private static Optional<Found<PostalAddress>> oneLine(String line, int from, Town town) {
        List<String> parts = new LinkedList<>();
        for (String part : PROVINCE.matcher(line).replaceFirst("").split("[,;]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        String city = town.city();
        if (city == null && parts.size() > 1) {
            city = parts.remove(parts.size() - 1);
        }
        boolean numberApart = parts.size() > 1 && parts.get(0).matches("\\d{1,5}(?: ?(?:bis|ter))?");
        if (numberApart) {
            parts.set(0, parts.get(0) + ", " + parts.remove(1));
        }
        return Optional.of(found(parts, city, town, from));
    }

    private static Optional<Found<PostalAddress>> inLines(String text, int lineStart, String before, Town town) {
        String onLine = PROVINCE.matcher(before.strip()).replaceFirst("").replaceAll("[, ]+$", "");
        @Nullable String city = town.city() != null ? town.city() : onLine.isEmpty() ? null : onLine;
        if (town.city() != null && !onLine.isEmpty()) {
            return Optional.empty(); // words before the postcode that are no street
        }
        LinkedList<String> lines = new LinkedList<>();
        int from = town.from();
        int end = lineStart - 1;
        for (int above = 0; above < MOST_LINES_ABOVE && end > 0; above++) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, end).strip().replaceAll(",$", "");
            if (city == null && !line.isEmpty() && !Counties.isOne(line)) {
                city = line;
            } else if (Street.isPart(line)) {
                lines.addFirst(line);
                from = start;
            } else if (city != null && !(lines.isEmpty() && Counties.isOne(line))) {
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
