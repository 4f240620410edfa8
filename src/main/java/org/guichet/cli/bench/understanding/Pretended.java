package org.guichet.cli.bench.understanding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Origin;
import org.guichet.cases.Page;
import org.guichet.cases.Reference;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.EmailReader;
import org.guichet.submission.Passage;
import org.guichet.submission.Reading;
import org.guichet.submission.Span;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;

/**
 * A labelled text as the submission that its kind's reader would make of it. Mails go through the reader itself, which cuts
 * signatures away; of the others only what their readers do to words is repeated here.
 */
final class Pretended {

    /** Whose mails they all are. */
    static final String WRITER = "writer@example.org";

    private static final UUID ID = UUID.fromString("01932c07-209a-7000-8000-000000000001");
    private static final LocalTime SENT = LocalTime.of(9, 30);
    private static final List<String> SALUTATIONS =
            List.of("madame", "monsieur", "messieurs", "mesdames", "dear ", "bonjour");
    private static final List<String> CLOSINGS = List.of(
            "veuillez agréer",
            "je vous prie d'agréer",
            "salutations",
            "meilleures salutations",
            "recevez",
            "cordialement",
            "avec mes salutations",
            "yours ",
            "regards");

    private final EmailReader mails = new EmailReader(EmailLimits.defaults());

    Arrival arrival(Labelled labelled) {
        return new Arrival(
                ID,
                "bench",
                labelled.kind(),
                SourceKey.of(labelled.name()),
                Reference.ofSequence(1),
                TransportFacts.ofMediaType("text/plain"),
                RawContent.of(new byte[0]).sha256(),
                0,
                sent(labelled));
    }

    private static Instant sent(Labelled labelled) {
        return labelled.sent().atTime(SENT).toInstant(ZoneOffset.UTC);
    }

    /** @throws IOException never for what the text is */
    Submission submission(Labelled labelled) throws IOException {
        return switch (labelled.kind()) {
            case EMAIL -> mail(labelled);
            case PHONE_CALL -> call(labelled);
            case SCANNED_MAIL -> letter(labelled);
            case EVENT ->
                SubmissionBuilder.written()
                        .origin(Origin.PROACTIVE)
                        .sentAt(sent(labelled))
                        .proactiveSummary(labelled.text())
                        .build();
            default ->
                SubmissionBuilder.written()
                        .sentAt(sent(labelled))
                        .text(labelled.text())
                        .passage(Passage.whole("body", labelled.text()))
                        .build();
        };
    }

    private Submission mail(Labelled labelled) throws IOException {
        String mail = "From: " + WRITER + "\nTo: service@example.com\nMessage-ID: <1@example.org>\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(sent(labelled).atOffset(ZoneOffset.UTC))
                + labelled.value(LabelledFile.SUBJECT)
                        .map(subject -> "\nSubject: " + subject)
                        .orElse("")
                + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
                + "Content-Transfer-Encoding: 8bit\n\n" + labelled.text() + "\n";
        Reading reading = mails.read(arrival(labelled), RawContent.of(mail.getBytes(StandardCharsets.UTF_8)));
        if (reading instanceof Reading.Readable readable) {
            return readable.submission();
        }
        throw new IllegalStateException("not read: " + labelled.name());
    }

    private static Submission call(Labelled labelled) {
        SubmissionBuilder call = SubmissionBuilder.oral().sentAt(sent(labelled)).text(labelled.text());
        int turn = 0;
        for (String line : labelled.text().split("\n", -1)) {
            boolean customer = line.startsWith("C: ");
            String words = line.substring(line.indexOf(' ') + 1);
            turn++;
            call.turn(new Turn(
                    customer ? Speaker.CUSTOMER : Speaker.AGENT, null, turn * 10.0, turn * 10.0 + 9, words, null));
            List<Span> own = customer ? List.of(new Span(0, words.length())) : List.of();
            call.passage(Passage.spoken("turn:" + turn, words, own));
        }
        return call.build();
    }

    private static Submission letter(Labelled labelled) {
        String page = labelled.text();
        int from = 0;
        int to = page.length();
        int at = 0;
        for (String line : page.split("\n", -1)) {
            String lower = line.toLowerCase(Locale.ROOT);
            int end = Math.min(page.length(), at + line.length() + 1);
            if (from == 0 && line.length() < 50 && SALUTATIONS.stream().anyMatch(lower::startsWith)) {
                from = end;
            } else if (from > 0 && CLOSINGS.stream().anyMatch(lower::startsWith)) {
                to = Math.min(to, at);
            }
            at = end;
        }
        return SubmissionBuilder.written()
                .sentAt(sent(labelled))
                .text(page)
                .page(new Page(1, page, 0.93, 0, false))
                .passage(Passage.printed("page:1", page, List.of(new Span(from, to))))
                .build();
    }
}
