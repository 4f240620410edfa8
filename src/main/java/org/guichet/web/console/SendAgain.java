package org.guichet.web.console;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.guichet.channel.form.FormContent;
import org.guichet.channel.form.FormParsing;
import org.guichet.channel.http.Request;
import org.guichet.web.Reply;

/** Delivers again, to one subscriber: what is parked, or what was written in some time. Who asked is kept. */
final class SendAgain {

    private static final String PLACE = "/console/deliveries?done=";

    private final ConsoleParts parts;
    private final Board board;

    SendAgain(ConsoleParts parts, Board board) {
        this.parts = parts;
        this.board = board;
    }

    Reply send(Request request) throws IOException {
        if (!(parts.kit().parser().parse(request.mediaType(), request.body()) instanceof FormParsing.Parsed parsed)) {
            return Reply.seeOther(PLACE + "nothing");
        }
        FormContent form = parsed.content();
        String to = form.first("to").orElse("");
        if (parts.desk().standing(to).isEmpty()) {
            return Reply.seeOther(PLACE + "nothing");
        }
        return switch (form.first("act").orElse("")) {
            case "retry" -> retried(request, to, form);
            case "replay" -> replayed(request, to, form);
            default -> Reply.seeOther(PLACE + "nothing");
        };
    }

    private Reply retried(Request request, String to, FormContent form) {
        Optional<UUID> one = form.first("event").flatMap(Ids::uuid);
        String by = parts.access().person(request);
        int count = one.map(event -> parts.desk().retry(to, event, by) ? 1 : 0)
                .orElseGet(() -> parts.desk().retry(to, by));
        board.forget();
        return Reply.seeOther(PLACE + "deliveries-retried&n=" + count);
    }

    private Reply replayed(Request request, String to, FormContent form) {
        Optional<Instant> since = instant(form, "since");
        Optional<Instant> until = instant(form, "until");
        if (since.isEmpty() || until.isEmpty() || !since.get().isBefore(until.get())) {
            return Reply.seeOther(PLACE + "bad-times");
        }
        int count =
                parts.desk().replay(to, since.get(), until.get(), parts.access().person(request));
        board.forget();
        return Reply.seeOther(PLACE + "deliveries-replayed&n=" + count);
    }

    /** As a date-time field sends it: the time of the pages' zone. */
    private Optional<Instant> instant(FormContent form, String field) {
        try {
            return form.first(field)
                    .map(text -> LocalDateTime.parse(text).atZone(parts.zone()).toInstant())
                    .map(instant -> Instant.ofEpochMilli(instant.toEpochMilli()));
        } catch (DateTimeException | ArithmeticException e) { // a year far off is no number of milliseconds
            return Optional.empty();
        }
    }
}
