package org.guichet.channel.email.own;

import java.util.List;
import java.util.Locale;
import org.guichet.cases.QuotedKind;

/** The block below "-- " (RFC 3676 section 4.3), and what telephones and mail programs add about themselves. */
final class Signature {

    /** Longer ones are text under a line of dashes. */
    private static final int LONGEST_BLOCK = 15;

    private static final int LONGEST_LINE = 120;

    private static final List<String> DEVICE_STARTS = List.of(
            "sent from my ",
            "sent from yahoo",
            "sent from mail for",
            "sent from outlook",
            "sent from samsung",
            "sent from proton",
            "sent via ",
            "sent with ",
            "sent from windows",
            "sent from mailbox",
            "get outlook for",
            "envoyé de mon ",
            "envoyé depuis ",
            "envoyé à partir de ",
            "envoyé avec ",
            "envoyé via ",
            "envoyé par l'application",
            "télécharger outlook",
            "obtenez outlook",
            "provenance : courrier",
            "provenance : ",
            "von meinem ",
            "gesendet von ",
            "gesendet mit ",
            "enviado desde ",
            "enviado do meu",
            "inviato da ",
            "verzonden vanaf ",
            "verstuurd vanaf ",
            "garanti sans virus",
            "virus-free",
            "sans virus.");

    private Signature() {}

    static void mark(Marks marks) {
        List<Line> lines = marks.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!marks.isOwn(i)) {
                continue;
            }
            if (isDelimiter(lines.get(i))) {
                markBlock(marks, i);
            } else if (isDevice(lines.get(i))) {
                marks.mark(i, i + 1, QuotedKind.SIGNATURE);
            }
        }
    }

    private static void markBlock(Marks marks, int start) {
        int end = start;
        int words = 0;
        while (end < marks.lines().size() && marks.isOwn(end)) {
            words += marks.lines().get(end).isBlank() ? 0 : 1;
            end++;
        }
        if (words <= LONGEST_BLOCK) {
            marks.mark(start, end, QuotedKind.SIGNATURE);
        }
    }

    private static boolean isDelimiter(Line line) {
        String bare = line.bare();
        return bare.equals("--") || bare.equals("—") || line.text().equals("-- ");
    }

    private static boolean isDevice(Line line) {
        String bare = line.bare();
        String lower = undecorated(bare.toLowerCase(Locale.ROOT));
        return bare.length() <= LONGEST_LINE && DEVICE_STARTS.stream().anyMatch(lower::startsWith);
    }

    private static String undecorated(String text) {
        int start = 0;
        while (start < text.length() && "(<[*_|- ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }
}
