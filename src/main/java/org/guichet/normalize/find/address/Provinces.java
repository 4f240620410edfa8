package org.guichet.normalize.find.address;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Folded;

/** Provinces and territories of Canada, which stand behind the town and are not it. */
final class Provinces {

    private static final Set<String> CODES =
            Set.of("QC", "ON", "BC", "AB", "MB", "SK", "NS", "NB", "NL", "PE", "YT", "NT", "NU");

    private static final Set<String> NAMES = Set.of(
            "quebec",
            "ontario",
            "british columbia",
            "colombie-britannique",
            "alberta",
            "manitoba",
            "saskatchewan",
            "nova scotia",
            "nouvelle-ecosse",
            "new brunswick",
            "nouveau-brunswick",
            "newfoundland",
            "newfoundland and labrador",
            "prince edward island",
            "ile-du-prince-edouard",
            "yukon",
            "nunavut");

    private static final Pattern LAST_COMMAS = Pattern.compile("[ ,]+$");
    private static final Pattern IN_BRACKETS = Pattern.compile("[ ,]*\\(([\\p{L} -]{2,30})\\)$");
    private static final Pattern AT_END = Pattern.compile("[ ,]+([A-Z]{2})$");

    private Provinces() {}

    static boolean isOne(String part) {
        return CODES.contains(part) || NAMES.contains(Folded.of(part).text());
    }

    /** The line up to its province; all of it when it ends with none. */
    static String without(String line) {
        String stripped = LAST_COMMAS.matcher(line.strip()).replaceAll("");
        Matcher brackets = IN_BRACKETS.matcher(stripped);
        if (brackets.find() && isOne(brackets.group(1).strip())) {
            return stripped.substring(0, brackets.start());
        }
        Matcher code = AT_END.matcher(stripped);
        if (code.find() && isOne(code.group(1))) {
            return LAST_COMMAS.matcher(stripped.substring(0, code.start())).replaceAll("");
        }
        int comma = stripped.lastIndexOf(',');
        return comma > 0 && isOne(stripped.substring(comma + 1).strip()) ? stripped.substring(0, comma) : stripped;
    }
}
