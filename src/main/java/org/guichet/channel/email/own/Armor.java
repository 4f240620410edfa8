package org.guichet.channel.email.own;

import java.util.List;
import java.util.regex.Pattern;
import org.guichet.cases.QuotedKind;

/** What a signature in the text itself puts around it (RFC 9580 section 7). */
final class Armor {

    private static final String SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END = "-----END PGP SIGNATURE-----";

    /** Lines of a signature, and more; what follows one without its end is not given up. */
    private static final int LONGEST = 100;

    private static final Pattern HEADER = Pattern.compile("[A-Za-z]{1,20}: .{1,100}");

    private Armor() {}

    static void mark(Marks marks) {
        List<Line> lines = marks.lines();
        for (int i = 0; i < lines.size(); i++) {
            int to = i;
            if (lines.get(i).bare().equals(SIGNED)) {
                to = headersEnd(lines, i + 1);
            } else if (lines.get(i).bare().equals(SIGNATURE)) {
                to = signatureEnd(lines, i + 1);
            }
            marks.mark(i, to, QuotedKind.BOILERPLATE);
            i = Math.max(i, to - 1);
        }
    }

    private static int headersEnd(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && HEADER.matcher(lines.get(at).bare()).matches()) {
            at++;
        }
        return at;
    }

    private static int signatureEnd(List<Line> lines, int from) {
        for (int at = from; at < Math.min(lines.size(), from + LONGEST); at++) {
            if (lines.get(at).bare().equals(END)) {
                return at + 1;
            }
        }
        return from;
    }
}
