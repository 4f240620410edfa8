package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.channel.email.mime.Headers;
import org.guichet.submission.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Fields of lists and mass mailings. Customers write through lists too, so they keep us from answering by machine (RFC 3834
 * section 2) and decide nothing else.
 */
final class BulkHeader {

    private static final List<String> PRECEDENCES = List.of("bulk", "list", "junk");
    private static final Map<String, String> LIST = Keys.of(
            "List-Id",
            "List-Unsubscribe",
            "List-Post",
            "List-Help",
            "List-Subscribe",
            "List-Archive",
            "List-Owner",
            "Mailing-List",
            "X-Mailing-List",
            "X-Loop",
            "X-BeenThere",
            "Feedback-ID");

    private BulkHeader() {}

    static List<Sign> in(Headers headers) {
        List<Sign> signs = new ArrayList<>();
        String precedence = precedence(headers);
        if (precedence != null) {
            signs.add(new Sign("header:Precedence", precedence, "it was sent to many (RFC 3834 section 2)"));
        }
        LIST.forEach((key, name) -> {
            if (headers.has(key)) {
                headers.first(key)
                        .ifPresent(value -> signs.add(
                                new Sign("header:" + name, value, "it came through a list or a mailing (RFC 2369)")));
            }
        });
        suppressed(headers).ifPresent(signs::add);
        return signs;
    }

    /** Whether any of them is there. */
    static boolean isIn(Headers headers) {
        for (String key : LIST.keySet()) {
            if (headers.has(key) && headers.first(key).isPresent()) {
                return true;
            }
        }
        return precedence(headers) != null || suppressed(headers).isPresent();
    }

    private static @Nullable String precedence(Headers headers) {
        for (String value : headers.all("precedence")) {
            if (PRECEDENCES.contains(value.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        return null;
    }

    /**
     * Exchange writes it into automatic replies, but web shops also into what their customers sent by a form: it asks for
     * no answer by machine, and does not say that a machine wrote.
     */
    static java.util.Optional<Sign> suppressed(Headers headers) {
        return headers.first("x-auto-response-suppress")
                .filter(value -> !value.equalsIgnoreCase("none") && !value.equals("0"))
                .map(value ->
                        new Sign("header:X-Auto-Response-Suppress", value, "its sender asks for no answer by machine"));
    }
}
