package org.guichet.normalize.find.address;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a postcode, told apart: the lines of the street, and the town where it stands before its postcode, as in
 * the United Kingdom and Canada. Counties, provinces and countries are left out.
 *
 * @param city absent where nothing is left for it
 */
record TownBefore(List<String> lines, @Nullable String city) {

    static TownBefore of(String before, boolean cityWanted) {
        String bare = cityWanted ? Provinces.without(before) : before;
        List<String> parts = parts(bare);
        if (!cityWanted || parts.isEmpty()) {
            return new TownBefore(parts, null);
        }
        boolean provinceGone = !before.strip().replaceAll("[ ,]+$", "").equals(bare); // Québec is a town too
        while (parts.size() > 1 && isRegion(parts.get(parts.size() - 1), provinceGone)) {
            parts.remove(parts.size() - 1);
        }
        String last = parts.get(parts.size() - 1);
        if (parts.size() == 1 || startsWithDwelling(last)) {
            return cut(parts, withoutCounty(last));
        }
        boolean onlyStreet =
                endsWithStreet(last) && !StreetWords.anyIn(String.join(" ", parts.subList(0, parts.size() - 1)));
        if (onlyStreet) {
            return new TownBefore(parts, null);
        }
        parts.remove(parts.size() - 1);
        return new TownBefore(parts, withoutCounty(last));
    }

    private static List<String> parts(String before) {
        List<String> parts = new ArrayList<>();
        for (String part : before.split("[,;•]", -1)) {
            String bare = part.strip().replaceAll("^[–-] | [–-]$", "").strip();
            if (!bare.isEmpty()) {
                parts.add(bare);
            }
        }
        boolean numberApart =
                parts.size() > 1 && parts.get(0).matches("\\d{1,5}(?:-\\d{1,5})?(?: ?(?:bis|ter|[A-Za-z]))?");
        if (numberApart) {
            parts.set(0, parts.get(0) + ", " + parts.remove(1));
        }
        boolean numberBehind = parts.size() > 1 && parts.get(1).matches("\\d{1,4} ?[A-Za-z]?");
        if (numberBehind) {
            parts.set(0, parts.get(0) + ", " + parts.remove(1));
        }
        return parts;
    }

    private static boolean isRegion(String part, boolean provinceGone) {
        return Counties.isOne(part) || !provinceGone && Provinces.isOne(part) || Countries.code(part) != null;
    }

    private static String withoutCounty(String part) {
        int blank = part.lastIndexOf(' ');
        return blank > 0 && Counties.isOne(part.substring(blank + 1)) ? part.substring(0, blank) : part;
    }

    private static boolean startsWithDwelling(String part) {
        int blank = part.indexOf(' ');
        return blank > 0
                && StreetWords.isDwelling(part.substring(0, blank))
                && part.chars().anyMatch(Character::isDigit);
    }

    private static boolean endsWithStreet(String part) {
        return StreetWords.isTrailing(part.substring(part.lastIndexOf(' ') + 1));
    }

    /** Without commas the town is what stands behind the last word for a street, its direction, or a flat's number. */
    private static TownBefore cut(List<String> parts, String last) {
        String[] words = last.split(" ", -1);
        int end = -1;
        for (int i = 1; i < words.length; i++) {
            boolean type = StreetWords.isTrailing(words[i]) && !StreetWords.isLeading(words[0]);
            boolean direction = end == i - 1 && StreetWords.isDirection(words[i]);
            boolean number =
                    StreetWords.isDwelling(words[i - 1]) && words[i].chars().anyMatch(Character::isDigit);
            end = type || direction || number ? i : end;
        }
        String rest = end < 0 ? "" : String.join(" ", List.of(words).subList(end + 1, words.length));
        if (rest.isEmpty() || !Character.isUpperCase(rest.charAt(0))) {
            return new TownBefore(parts, null);
        }
        parts.set(parts.size() - 1, String.join(" ", List.of(words).subList(0, end + 1)));
        return new TownBefore(parts, rest);
    }
}
