package org.guichet.channel.email.own;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.channel.email.facts.MailDate;

/** Dates as programs write them above a quoted message, brought to the shape that {@link MailDate} reads. */
final class QuotedDate {

    private static final int LONGEST = 120;

    private static final Pattern HALF = Pattern.compile("\\b([ap])\\. ?m\\.(?= |$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)(?=[ ,]|$)");
    private static final Pattern ISO =
            Pattern.compile("(\\d)T(\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d{1,9})?(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern OFFSET = Pattern.compile("\\(?(?:UTC|GMT) ?([+-])(\\d{1,2})(?::?(\\d\\d))?\\)?");
    private static final Pattern UNIVERSAL = Pattern.compile("\\b(?:UTC|GMT)(?=$|[ )])");

    private static final Pattern EAST_ASIAN = Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
    private static final Pattern MORNING = Pattern.compile("(?:上午|午前) ?(\\d{1,2}:\\d\\d(?::\\d\\d)?)");
    private static final Pattern AFTERNOON = Pattern.compile("(?:下午|午後) ?(\\d{1,2}:\\d\\d(?::\\d\\d)?)");

    /** Zones as Apple Mail names them in German, and British summer. */
    private static final Pattern SUMMER = Pattern.compile("\\bMESZ\\b");

    private static final Pattern WINTER = Pattern.compile("\\b(?:MEZ|BST)\\b");

    private QuotedDate() {}

    /**
     * @param otherwise the offset when the text states none
     * @param dayFirst how {@code 3/4/2026} is read; when false it is ambiguous and gives nothing
     */
    static Optional<OffsetDateTime> parse(String text, ZoneOffset otherwise, boolean dayFirst) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = text.replace('\u00A0', ' ').replace('\u202F', ' ');
        plain = HALF.matcher(plain).replaceAll("$1m");
        plain = ORDINAL.matcher(plain).replaceAll("$1");
        plain = ISO.matcher(plain).replaceAll(m -> m.group(1) + " " + m.group(2) + " " + isoOffset(m.group(3)));
        plain = OFFSET.matcher(plain).replaceAll(m -> " " + offset(m.group(1), m.group(2), m.group(3)));
        plain = UNIVERSAL.matcher(plain).replaceAll("+0000");
        plain = EAST_ASIAN.matcher(plain).replaceAll("$1-$2-$3 ");
        plain = MORNING.matcher(plain).replaceAll("$1 AM");
        plain = AFTERNOON.matcher(plain).replaceAll("$1 PM");
        plain = SUMMER.matcher(plain).replaceAll("+0200");
        plain = WINTER.matcher(plain).replaceAll("+0100");
        return MailDate.parse(plain, otherwise, dayFirst);
    }

    private static String isoOffset(@org.jspecify.annotations.Nullable String written) {
        return written == null ? "" : written.equals("Z") ? "+0000" : written.replace(":", "");
    }

    private static String offset(String sign, String hours, @org.jspecify.annotations.Nullable String minutes) {
        return sign + (hours.length() == 1 ? "0" : "") + hours + (minutes == null ? "00" : minutes);
    }
}
