package org.guichet.channel.event;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Origin;
import org.guichet.cases.Reference;
import org.guichet.channel.content.CleanText;
import org.guichet.submission.Fields;
import org.guichet.submission.Passage;
import org.guichet.submission.Reading;
import org.guichet.submission.Stated;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;
import org.guichet.submission.SubmissionReader;
import org.guichet.submission.Tie;

/** Reads a CloudEvent of a system that noticed a failure. In binary mode the {@code ce-} headers are transport facts. */
public final class EventReader implements SubmissionReader {

    /** Events are notices; the standard asks intermediaries for 64 KB (CloudEvents 1.0, size limits). */
    public static final long DEFAULT_LIMIT = 1L << 20;

    private static final int LONGEST_REASON = 300;

    private final long limit;

    public EventReader() {
        this(DEFAULT_LIMIT);
    }

    /** @param limit bytes of the body */
    public EventReader(long limit) {
        this.limit = limit;
    }

    @Override
    public Reading read(Arrival arrival, RawContent content) throws IOException {
        if (content.size() == 0) {
            return new Reading.Unreadable(ReasonCode.EMPTY, "The event has an empty body.");
        }
        if (content.size() > limit) {
            return new Reading.Unreadable(
                    ReasonCode.TOO_LARGE, "The event is larger than " + limit + " bytes, the limit.");
        }
        EventParsing parsing = EventParser.parse(arrival.facts(), content.bytes());
        return parsing instanceof EventParsing.Refused refused
                ? new Reading.Unreadable(refused.reason(), refused.detail())
                : reading(((EventParsing.Parsed) parsing).event());
    }

    private static Reading reading(CloudEvent event) {
        EventData data = new EventData(event.data());
        List<Stated> stated = data.stated();
        if (stated.isEmpty() && data.reason() == null && event.subject() == null) {
            return new Reading.Unreadable(
                    ReasonCode.NOTHING_SAID, "The event's data names neither a customer nor anything that failed.");
        }
        return new Reading.Readable(submission(event, stated, data));
    }

    private static Submission submission(CloudEvent event, List<Stated> stated, EventData data) {
        String subject = oneLine(EventSummary.of(event, stated));
        String reason = data.reason();
        String text = ReadableJson.of(event.data());
        SubmissionBuilder submission = SubmissionBuilder.written()
                .origin(Origin.PROACTIVE)
                .sentAt(event.time())
                .externalId(event.source() + "/" + event.id())
                .subject(subject)
                .proactiveSummary(reason == null ? subject : subject + " (" + shortened(oneLine(reason)) + ")")
                .text(text)
                .passage(Passage.foreign("body", text))
                .notice(EventValues.notice(event, stated));
        stated.forEach(value -> submission.stated(value.field(), CleanText.of(value.value())));
        addSender(submission, stated);
        namedCase(event, data).ifPresent(submission::tie);
        return submission.build();
    }

    /** A system that knows our reference says so: as the event's subject (CloudEvents 1.0, section 3.2), or in its data. */
    private static Optional<Tie> namedCase(CloudEvent event, EventData data) {
        Optional<Tie> asSubject = Optional.ofNullable(event.subject())
                .flatMap(Reference::parse)
                .map(found -> new Tie(Tie.By.REFERENCE, found.value(), "field:subject"));
        return asSubject.or(() -> Optional.ofNullable(data.caseReference())
                .flatMap(Reference::parse)
                .map(found -> new Tie(Tie.By.REFERENCE, found.value(), "field:caseReference")));
    }

    private static void addSender(SubmissionBuilder submission, List<Stated> stated) {
        stated.stream()
                .filter(value ->
                        value.field().equals(Fields.EMAIL) || value.field().equals(Fields.PHONE))
                .findFirst()
                .ifPresent(value -> submission.from(value.value()));
    }

    private static String oneLine(String text) {
        return CleanText.of(text).replace('\n', ' ').strip();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REASON
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_REASON))) + "…";
    }
}
