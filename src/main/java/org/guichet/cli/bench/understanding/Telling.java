package org.guichet.cli.bench.understanding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Page;
import org.guichet.cases.Reference;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.EmailReader;
import org.guichet.submission.Fields;
import org.guichet.submission.Passage;
import org.guichet.submission.Reading;
import org.guichet.submission.Sender;
import org.guichet.submission.Span;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;

/** A telling as the submission that its kind's reader would make of it. */
final class Telling {

    private static final LocalTime SENT = LocalTime.of(9, 30);

    private final EmailReader mails = new EmailReader(EmailLimits.defaults());

    Arrival arrival(ToldStory told, int number) {
        return new Arrival(
                new UUID(0x01932c07209a7000L, 0x8000000000000000L | number),
                told.kind().word(),
                told.kind(),
                SourceKey.of(told.name()),
                Reference.ofSequence(number),
                TransportFacts.ofMediaType("text/plain"),
                RawContent.of(new byte[0]).sha256(),
                0,
                sent(told));
    }

    private static Instant sent(ToldStory told) {
        return told.day().atTime(SENT).toInstant(ZoneOffset.UTC);
    }

    /** @throws IOException never for what the text is */
    Submission submission(ToldStory told, Arrival arrival) throws IOException {
        return switch (told.kind()) {
            case EMAIL -> mail(told, arrival);
            case PHONE_CALL -> call(told);
            case SCANNED_MAIL -> letter(told);
            default -> form(told);
        };
    }

    private Submission mail(ToldStory told, Arrival arrival) throws IOException {
        String mail = "From: =?UTF-8?Q?" + quoted(told.person()) + "?= <" + told.email()
                + ">\nTo: service@example.org\nMessage-ID: <" + arrival.id() + "@example.fr>\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(sent(told).atOffset(ZoneOffset.UTC))
                + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
                + "Content-Transfer-Encoding: 8bit\n\n" + told.text() + signature(told) + "\n";
        Reading reading = mails.read(arrival, RawContent.of(mail.getBytes(StandardCharsets.UTF_8)));
        if (reading instanceof Reading.Readable readable) {
            return readable.submission();
        }
        throw new IllegalStateException("not read: " + told.name());
    }

    private static String signature(ToldStory told) {
        return told.envelope().isEmpty() ? "" : "\n\n" + told.person() + "\n" + told.envelope();
    }

    /** RFC 2047 section 4.2. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            quoted.append(String.format("=%02X", one & 0xFF));
        }
        return quoted.toString();
    }

    private static Submission form(ToldStory told) {
        return stated(SubmissionBuilder.written(), told)
                .text(told.text())
                .passage(Passage.whole("body", told.text()))
                .build();
    }

    private static SubmissionBuilder stated(SubmissionBuilder submission, ToldStory told) {
        return submission
                .sentAt(sent(told))
                .stated(Fields.NAME, told.person())
                .stated(Fields.EMAIL, told.email())
                .stated(Fields.PHONE, told.phone())
                .stated(Fields.ADDRESS, told.envelope())
                .stated(Fields.SITE, told.site());
    }

    private static Submission letter(ToldStory told) {
        String page = told.text();
        int from = Math.max(0, Math.max(page.indexOf("Madame"), page.indexOf("Dear ")));
        int end = page.lastIndexOf("\n\n");
        return stated(SubmissionBuilder.written(), told)
                .text(page)
                .page(new Page(1, page, 0.93, 0, false))
                .passage(Passage.printed(
                        "page:1", page, java.util.List.of(new Span(from, end > from ? end : page.length()))))
                .build();
    }

    private static Submission call(ToldStory told) {
        SubmissionBuilder call = SubmissionBuilder.oral()
                .sentAt(sent(told))
                .text(told.text())
                .from(told.phone())
                .sender(new Sender("field:from", told.person(), null, told.phone()));
        int turn = 0;
        for (String line : told.text().split("\n", -1)) {
            boolean customer = line.startsWith("C: ");
            String words = line.substring(line.indexOf(' ') + 1);
            turn++;
            call.turn(new Turn(
                    customer ? Speaker.CUSTOMER : Speaker.AGENT, null, turn * 10.0, turn * 10.0 + 9, words, null));
            Span own = new Span(0, customer ? words.length() : 0);
            call.passage(
                    Passage.spoken("turn:" + turn, words, customer ? java.util.List.of(own) : java.util.List.of()));
        }
        return call.build();
    }
}
