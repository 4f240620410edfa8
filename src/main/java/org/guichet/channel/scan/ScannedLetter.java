package org.guichet.channel.scan;

import java.util.ArrayList;
import java.util.List;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Page;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.channel.scan.pool.DocumentOutcome;
import org.guichet.channel.scan.pool.PageOutcome;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.submission.Passage;
import org.guichet.submission.Reading;
import org.guichet.submission.Sender;
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

    private final Arrival arrival;
    private final DocumentOutcome.Opened document;
    private final SubmissionBuilder builder = SubmissionBuilder.written();

    ScannedLetter(Arrival arrival, DocumentOutcome.Opened document) {
        this.arrival = arrival;
        this.document = document;
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

    private Submission submission(List<Page> pages) {
        builder.receivedAt(arrival.facts().receivedAt());
        builder.externalId(externalId());
        builder.text(String.join(PAGE_BREAK, pages.stream().map(Page::text).toList()));
        pages.forEach(builder::page);
        addPassages(pages);
        addFlags();
        return builder.build();
    }

    /** Own words are those below the salutation of the first page and above the closing formula of the last. */
    private void addPassages(List<Page> pages) {
        Letterhead letterhead = Letterhead.of(pages.get(0).text());
        builder.subject(letterhead.subject());
        int last = lastWritten(pages);
        int offset = 0;
        for (int i = 0; i < pages.size(); i++) {
            String text = pages.get(i).text();
            int from = i == 0 ? letterhead.bodyFrom() : 0;
            int to = i == last ? Math.max(from, Closing.in(text)) : text.length();
            builder.passage(Passage.of("page:" + (i + 1), text, from < to ? List.of(new Span(from, to)) : List.of()));
            if (i == last) {
                addSignatory(pages.get(0).text(), text.substring(to));
            }
            addQuoted(QuotedKind.BOILERPLATE, text, offset, 0, from);
            addQuoted(QuotedKind.SIGNATURE, text, offset, to, text.length());
            offset += text.length() + PAGE_BREAK.length();
        }
    }

    private void addSignatory(String head, String tail) {
        Signatory.of(head, tail).ifPresent(name -> builder.sender(new Sender("page:1", name, null, null)));
    }

    private static int lastWritten(List<Page> pages) {
        int last = pages.size() - 1;
        while (last > 0 && pages.get(last).text().isBlank()) {
            last--;
        }
        return last;
    }

    private void addQuoted(QuotedKind kind, String page, int offset, int from, int to) {
        if (from < to) {
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
                builder.flag("unreadable-page");
            }
        }
    }

    private void addFlags(Reply.PageRead page) {
        if (page.truncated()) {
            builder.flag("truncated");
        }
        if (page.isRecognised() && !page.blank() && page.confidence() < LOW_CONFIDENCE) {
            builder.flag("low-ocr-confidence");
        }
        if (page.unread() > LINES_DROPPED) {
            builder.flag("unread-ink");
        }
    }
}
