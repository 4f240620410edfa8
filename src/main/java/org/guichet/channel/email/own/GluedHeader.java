package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A copied header that stands in the line of its separator, its fields without so much as a blank between them, as Yahoo
 * writes them into the plain text of a forwarded mail: "----- Forwarded Message ----- From: A B &lt;a@b&gt;To: …".
 */
final class GluedHeader {

    /** Lists of addressees are long; more than this is no header. */
    private static final int LONGEST = 4_000;

    private static final int FEWEST = 3;

    private final String text;
    private final Map<HeaderLabel, String> values = new EnumMap<>(HeaderLabel.class);
    private boolean english;

    private GluedHeader(String text) {
        this.text = text;
    }

    /** The header that a line says is passed on carries itself. */
    static Optional<HeaderBlock> at(List<Line> lines, int index) {
        int words = Separator.afterForward(lines.get(index));
        String bare = lines.get(index).bare();
        if (words <= 0 || words >= bare.length() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        GluedHeader header = new GluedHeader(bare.substring(words));
        return header.read()
                ? Optional.of(new HeaderBlock(index, index + 1, Map.copyOf(header.values), header.english))
                : Optional.empty();
    }

    /** Where the fields of a header begin that stand in one line, the writer first; empty when none names the writer. */
    static List<Integer> fieldsIn(String line) {
        GluedHeader header = new GluedHeader(line);
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        HeaderLabel open = null;
        for (int colon = header.colonFrom(0);
                colon >= 0 && open != HeaderLabel.SUBJECT;
                colon = header.colonFrom(colon + 1)) {
            int start = header.isLink(colon) ? -1 : header.labelBefore(colon, from);
            HeaderLabel label = start < 0 ? null : header.label(start, colon).orElseThrow();
            // "X-Sender: …" names another field.
            boolean part = start > 0 && "-_/".indexOf(line.charAt(start - 1)) >= 0;
            if (!part && (label == HeaderLabel.FROM || label != null && open != null)) {
                open = label;
                starts.add(header.undecorated(start, from));
                from = colon + 1;
            }
        }
        return starts;
    }

    private boolean isLink(int colon) {
        return text.startsWith("//", colon + 1);
    }

    private int colonFrom(int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) != ':' && text.charAt(next) != '\uFF1A') {
            next++;
        }
        return next < text.length() ? next : -1;
    }

    /** Before the asterisks of bold type. */
    private int undecorated(int start, int from) {
        int begin = start;
        while (begin > from && text.charAt(begin - 1) == '*') {
            begin--;
        }
        return begin;
    }

    private boolean read() {
        int colon = text.indexOf(':');
        int from = 0;
        HeaderLabel open = null;
        // The subject is last, and may hold anything.
        while (colon >= 0 && open != HeaderLabel.SUBJECT) {
            int start = labelBefore(colon, from);
            if (start >= 0) {
                keep(open, text.substring(from, start));
                open = label(start, colon).orElseThrow();
                from = colon + 1;
            }
            if (open == null || values.isEmpty() && open != HeaderLabel.FROM) {
                return false;
            }
            colon = text.indexOf(':', colon + 1);
        }
        keep(open, text.substring(from));
        subjectWithoutColon();
        return values.containsKey(HeaderLabel.FROM) && values.size() >= FEWEST;
    }

    private void keep(@org.jspecify.annotations.Nullable HeaderLabel label, String value) {
        if (label != null && label != HeaderLabel.OTHER) {
            values.putIfAbsent(label, value.strip());
        }
    }

    /** Where the longest label that ends at the colon begins; -1 when there is none after {@code from}. */
    private int labelBefore(int colon, int from) {
        for (int start = Math.max(from, colon - HeaderLabel.REACH); start < colon; start++) {
            // "CODE : 12" does not end with "De :".
            boolean begins = start == 0
                    || Character.isUpperCase(text.charAt(start)) && !Character.isUpperCase(text.charAt(start - 1));
            if (begins && label(start, colon).isPresent()) {
                return start;
            }
        }
        return -1;
    }

    private Optional<HeaderLabel> label(int start, int end) {
        String word = Line.plain(text.substring(start, end).strip());
        Optional<HeaderLabel> label = HeaderLabel.named(word);
        english |= label.isPresent() && HeaderLabel.isEnglish(word);
        return label;
    }

    /** Yahoo forgets it in Portuguese: "09:26:50 CETAssunto Pedido". */
    private void subjectWithoutColon() {
        String sent = values.getOrDefault(HeaderLabel.SENT, "");
        for (int i = 1; i < sent.length() && !values.containsKey(HeaderLabel.SUBJECT); i++) {
            int blank = sent.indexOf(' ', i);
            boolean glued = Character.isUpperCase(sent.charAt(i)) && sent.charAt(i - 1) != ' ';
            if (glued
                    && blank > 0
                    && HeaderLabel.named(Line.plain(sent.substring(i, blank)))
                            .equals(Optional.of(HeaderLabel.SUBJECT))) {
                values.put(HeaderLabel.SENT, sent.substring(0, i));
                values.put(HeaderLabel.SUBJECT, sent.substring(blank).strip());
            }
        }
    }
}
