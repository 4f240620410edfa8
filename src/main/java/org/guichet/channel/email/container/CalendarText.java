package org.guichet.channel.email.container;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.MadePart;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.TextDecoder;

/** What an invitation says (RFC 5545), for a mail that says nothing besides: summary, description, place and time. */
public final class CalendarText {

    private static final List<String> SAID = List.of("summary", "description", "location", "dtstart");

    private CalendarText() {}

    /** @return text, or empty when it is no calendar entry or has no word in it */
    public static Optional<MimePart> of(MimePart part) {
        if (!part.type().equals("text/calendar")) {
            return Optional.empty();
        }
        String text = said(part.leaf()
                .flatMap(Content::bytes)
                .map(bytes -> TextDecoder.decode(bytes, part.charset().orElse(StandardCharsets.UTF_8.name())))
                .orElse(""));
        return text.isBlank() ? Optional.empty() : Optional.of(MadePart.text("text/plain", text));
    }

    /** Only of the first entry: time zones and further entries have a beginning and a summary too. */
    private static String said(String calendar) {
        StringBuilder out = new StringBuilder();
        int event = calendar.indexOf("BEGIN:VEVENT");
        int end = calendar.indexOf("END:VEVENT", Math.max(event, 0));
        if (event < 0) {
            return "";
        }
        String entry = calendar.substring(event, end < 0 ? calendar.length() : end);
        for (String line : entry.replace("\n ", "").replace("\n\t", "").split("\n", -1)) {
            int colon = line.indexOf(':');
            String name =
                    colon < 0 ? "" : line.substring(0, colon).split(";", 2)[0].toLowerCase(Locale.ROOT);
            if (SAID.contains(name)) {
                out.append(unescaped(line.substring(colon + 1)).strip()).append('\n');
            }
        }
        return out.toString().strip();
    }

    /** RFC 5545 section 3.3.11. */
    private static String unescaped(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                c = value.charAt(i) == 'n' || value.charAt(i) == 'N' ? '\n' : value.charAt(i);
            }
            out.append(c);
        }
        return out.toString();
    }
}
