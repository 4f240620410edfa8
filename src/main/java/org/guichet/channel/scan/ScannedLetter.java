package org.guichet.channel.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Page;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.cases.Review;
import org.guichet.channel.scan.letter.Letter;
import org.guichet.channel.scan.letter.PageSource;
import org.guichet.channel.scan.pool.DocumentOutcome;
import org.guichet.channel.scan.pool.PageOutcome;
import org.guichet.channel.scan.wire.PlacedWord;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.submission.Passage;
import org.guichet.submission.Reading;
import org.guichet.submission.Span;
import org.guichet.submission.Submission;
import org.guichet.submission.SubmissionBuilder;

/** Pages become a submission. */
final class ScannedLetter {

    /** Stands between pages in the contact's text. */
    static final String PAGE_BREAK = "\n\f\n";

    /** Mean word confidence below which a person should look; every printed page measured was above 0.87. */
    private static final double LOW_CONFIDENCE = 0.80;

    /** Share of letter-sized ink outside every word; good pages have 0.002 at most. */
    private static final double LINES_DROPPED = 0.01;

    /** A date has no time: noon may be some hours ahead. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final Arrival arrival;
    private final DocumentOutcome.Opened document;
    private final LetterPlace place;
    private final SubmissionBuilder builder = SubmissionBuilder.written();

    /** @param place where letters come to */
    ScannedLetter(Arrival arrival, DocumentOutcome.Opened document, LetterPlace place) {
        this.arrival = arrival;
        this.document = document;
        this.place = place;
    }

    Reading reading() {
        List<Page> pages = pages();
        if (pages.stream().allMatch(page -> page.text().isBlank())) {
            return nothingRead();
        }
        return new Reading.Readable(submission(pages));
    }

    /** Why: the first page that could not be read tells, else the letter is blank. */
    private Reading nothingRead() {
        for (PageOutcome page : document.pages()) {
            if (page instanceof PageOutcome.Unread unread) {
                return new Reading.Unreadable(unread.reason(), unread.detail());
            }
        }
        return document.truncated()
                ? new Reading.Unreadable(ReasonCode.TRUNCATED, "The file ends early, and what there is shows no text.")
                : new Reading.Unreadable(
                        ReasonCode.NOTHING_SAID,
                        "No text on any of " + document.pages().size() + " page(s).");
    }

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (PageOutcome outcome : document.pages()) {
            int number = pages.size() + 1;
            pages.add(
                    outcome instanceof PageOutcome.Read read
                            ? page(number, read.page())
                            : new Page(number, "", null, 0, false));
        }
        return pages;
    }

    private static Page page(int number, Reply.PageRead read) {
        Double confidence = read.isRecognised() ? Math.round(read.confidence() * 1000) / 1000.0 : null;
        return new Page(number, read.text(), confidence, read.turned(), read.blank());
    }

    /** Of pages as they are said to be, without the places of their words. */
    Submission ofPages(List<Page> pages) {
        return submission(pages);
    }

    private Submission submission(List<Page> pages) {
        Letter letter = Letter.of(sources(pages), place.country());
        ScannerIndex index = new ScannerIndex(arrival.facts(), place);
        builder.sentAt(sentAt(letter).orElse(null));
        builder.receivedAt(letter.stamp()
                .map(stamp -> place.noon(stamp.date()))
                .filter(this::hasBeen)
                .or(index::receivedAt)
                .orElse(arrival.facts().receivedAt()));
        index.addTo(builder);
        builder.externalId(externalId());
        builder.text(String.join(PAGE_BREAK, pages.stream().map(Page::text).toList()));
        pages.forEach(builder::page);
        new LetterParts(builder, letter, pages).add();
        addPassages(letter, pages);
        addFlags();
        return builder.build();
    }

    private List<PageSource> sources(List<Page> pages) {
        List<PageSource> sources = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            boolean read = i < document.pages().size() && document.pages().get(i) instanceof PageOutcome.Read;
            List<PlacedWord> words =
                    read ? ((PageOutcome.Read) document.pages().get(i)).page().words() : List.of();
            sources.add(new PageSource(pages.get(i).text(), words));
        }
        return sources;
    }

    /** A letter is not written after it came: then its date was misread, or is a mistake of its writer. */
    private Optional<Instant> sentAt(Letter letter) {
        Optional<Instant> sent = letter.date().map(date -> place.noon(date.date()));
        if (sent.isPresent() && !hasBeen(sent.get())) {
            builder.flag("date-in-future");
            return Optional.empty();
        }
        return sent;
    }

    private boolean hasBeen(Instant noon) {
        return noon.isBefore(arrival.registeredAt().plus(HALF_A_DAY));
    }

    /** What is not the complainant's own words stays with the contact. */
    private void addPassages(Letter letter, List<Page> pages) {
        int offset = 0;
        for (int i = 0; i < pages.size(); i++) {
            String text = pages.get(i).text();
            List<Span> own = letter.own().get(i);
            builder.passage(Passage.printed("page:" + (i + 1), text, own));
            int from = 0;
            for (Span span : own) {
                addQuoted(text, offset, from, span.from(), letter.endings().get(i));
                from = span.to();
            }
            addQuoted(text, offset, from, text.length(), letter.endings().get(i));
            offset += text.length() + PAGE_BREAK.length();
        }
    }

    private void addQuoted(String page, int offset, int from, int to, int ending) {
        if (from < to) {
            QuotedKind kind = from >= ending ? QuotedKind.SIGNATURE : QuotedKind.BOILERPLATE;
            builder.quoted(new Quoted(kind, offset + from, offset + to, page.substring(from, to)));
        }
    }

    private String externalId() {
        String name = arrival.facts().fileName();
        String pages =
                BatchParts.pages(arrival).map(range -> "pages " + range + " ").orElse("");
        return (name == null ? "" : name + " ") + pages + "sha256:" + arrival.sha256();
    }

    private void addFlags() {
        if (document.truncated()) {
            builder.flag("truncated");
        }
        for (PageOutcome page : document.pages()) {
            if (page instanceof PageOutcome.Read read) {
                addFlags(read.page());
            } else {
                builder.flag(Review.UNREADABLE_PAGE);
            }
        }
    }

    private void addFlags(Reply.PageRead page) {
        if (page.truncated()) {
            builder.flag("truncated");
        }
        if (page.isRecognised() && !page.blank() && page.confidence() < LOW_CONFIDENCE) {
            builder.flag(Review.LOW_CONFIDENCE);
        }
        if (page.unread() > LINES_DROPPED) {
            builder.flag(Review.UNREAD_INK);
        }
    }
}
