package org.guichet.channel.email.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.channel.email.mime.Headers;
import org.guichet.submission.Sign;

/**
 * What filters before us say: SpamAssassin, rspamd, Bogofilter, OVH, Free, Exchange. Only that it is spam counts: anybody
 * can write that it is none.
 */
final class SpamHeader {

    private record Field(String name, String key, Predicate<String> saysSpam) {
        Field(String name, Predicate<String> saysSpam) {
            this(name, name.toLowerCase(Locale.ROOT), saysSpam);
        }
    }

    /** Microsoft's spam confidence level: from 5 on it is spam. */
    private static final int LEVEL = 5;

    private static final Pattern FOREFRONT = Pattern.compile("(?:^|;)\\s*scl:(\\d)\\s*(?:;|$)");

    private static final List<Field> FIELDS = List.of(
            new Field("X-Spam-Flag", SpamHeader::isYes),
            new Field("X-Spam-Status", SpamHeader::isYes),
            new Field("X-Spam", SpamHeader::isYes),
            new Field("X-Bogosity", value -> isYes(value) || value.startsWith("spam")),
            new Field("X-Spamd-Result", value -> value.startsWith("default: true")),
            new Field("X-Ovh-Spam-Status", value -> value.startsWith("spam") || isYes(value)),
            new Field("X-Ovh-SpamState", SpamHeader::isSpam),
            new Field("X-VR-SpamState", SpamHeader::isSpam),
            new Field("X-ProXaD-SC", value -> value.contains("state=spam")),
            new Field("X-LaPoste-Spam", SpamHeader::isYes),
            new Field("X-MS-Exchange-Organization-SCL", SpamHeader::isHigh),
            new Field("X-Forefront-Antispam-Report", SpamHeader::isForefrontSpam));

    private SpamHeader() {}

    static Optional<Sign> in(Headers headers) {
        for (Field field : FIELDS) {
            for (String value : headers.all(field.key())) {
                if (field.saysSpam().test(value.toLowerCase(Locale.ROOT))) {
                    return Optional.of(new Sign("header:" + field.name(), value, "a filter takes it for spam"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isYes(String value) {
        return value.startsWith("yes") || value.startsWith("true");
    }

    private static boolean isSpam(String value) {
        return value.startsWith("spam") || value.startsWith("sure_spam");
    }

    private static boolean isHigh(String value) {
        return value.length() == 1 && Character.digit(value.charAt(0), 10) >= LEVEL;
    }

    private static boolean isForefrontSpam(String value) {
        Matcher level = FOREFRONT.matcher(value);
        return level.find() && isHigh(level.group(1));
    }
}
