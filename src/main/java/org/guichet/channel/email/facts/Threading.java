package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.List;
import org.guichet.channel.email.mime.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What connects a mail with others (RFC 5322 section 3.6.4). Ids are without their angle brackets.
 *
 * @param references at most the last 100: a thread is known by its newest messages
 */
public record Threading(@Nullable String messageId, List<String> inReplyTo, List<String> references) {

    private static final int MOST = 100;
    private static final int LONGEST = 998;

    public Threading {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
    }

    public static Threading of(Headers headers) {
        return new Threading(
                ids(headers, "message-id").stream().findFirst().orElse(null),
                ids(headers, "in-reply-to"),
                ids(headers, "references"));
    }

    private static List<String> ids(Headers headers, String name) {
        return idsIn(headers.first(name).orElse(""));
    }

    /** The ids in a field's value, without their brackets; the last 100. */
    static List<String> idsIn(String value) {
        List<String> ids = new ArrayList<>();
        int open = value.indexOf('<');
        while (open >= 0) {
            int close = value.indexOf('>', open);
            int end = close < 0 ? value.length() : close;
            add(ids, value.substring(open + 1, end));
            open = value.indexOf('<', end);
        }
        if (ids.isEmpty() && value.indexOf(' ') < 0) {
            add(ids, value);
        }
        return ids.size() > MOST ? ids.subList(ids.size() - MOST, ids.size()) : ids;
    }

    private static void add(List<String> ids, String id) {
        String bare = id.replace(" ", "");
        if (!bare.isEmpty() && bare.length() <= LONGEST) {
            ids.add(bare);
        }
    }
}
