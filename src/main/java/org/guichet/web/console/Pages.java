package org.guichet.web.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.guichet.channel.http.Request;
import org.guichet.web.Reply;
import org.guichet.web.Show;

/** What all pages of the console have in common: the way between them, what was just done, and being kept up to date. */
final class Pages {

    private static final String MANY = "99+";
    private static final int COUNTED = 99;

    private final ConsoleParts parts;
    private final Board board;

    Pages(ConsoleParts parts, Board board) {
        this.parts = parts;
        this.board = board;
    }

    Show show(Request request) {
        return parts.kit().templates().show(request);
    }

    Times times(Request request) {
        return new Times(show(request), parts.zone(), now());
    }

    Instant now() {
        return parts.clock().instant();
    }

    /** @param place the page's own word in the navigation */
    Reply page(Request request, String place, Map<String, ?> values) {
        return page(200, request, place, place, values);
    }

    Reply page(int status, Request request, String place, String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("live", true);
        all.put("at-" + place, true);
        Board.View view = board.look();
        all.put("navQuarantined", badge(view.quarantined()));
        all.put(
                "navParked",
                badge(view.deliveries().stream().mapToLong(one -> one.parked()).sum()));
        Show show = show(request);
        done(request, show).ifPresent(words -> all.put("done", words));
        all.put("updated", "%tT".formatted(view.at().atZone(parts.zone())));
        return Reply.html(status, parts.kit().templates().page(request, "console/" + template, all));
    }

    private static String badge(long count) {
        if (count == 0) {
            return "";
        }
        return count > COUNTED ? MANY : Long.toString(count);
    }

    /** What the form that led here has done: a word of a closed list and a number, nothing that a link could say. */
    private static java.util.Optional<String> done(Request request, Show show) {
        String word = request.query("done").orElse("");
        String count = request.query("n").filter(n -> n.matches("[0-9]{1,9}")).orElse("");
        String words = show.word("done", word, "");
        return words.isEmpty() || !word.matches("[a-z-]{1,40}")
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        words.replace("{0}", count.isEmpty() ? "" : show.number(Long.parseLong(count))));
    }
}
