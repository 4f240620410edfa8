package org.guichet.channel.scan.pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.batch.BatchPlan;
import org.guichet.channel.scan.batch.PageRange;
import org.guichet.channel.scan.batch.PageRole;
import org.guichet.channel.scan.wire.Reply;

/** Reads one document on one place in the pool: which of its pages belong together, then these. */
final class DocumentJob {

    /** Characters; a sheet that separates says less, and the page of a letter more. */
    private static final int SAYS_LITTLE = 500;

    private final OpenDocument document;
    private final ScanLimits limits;
    private final DocumentOrder order;

    DocumentJob(Place place, ScanLimits limits, DocumentOrder order) {
        this.document = new OpenDocument(place, limits, order);
        this.limits = limits;
        this.order = order;
    }

    /** @throws IOException when no worker can be started */
    DocumentOutcome run() throws IOException {
        Worker.Answer answer = document.open();
        if (!(answer instanceof Worker.Answer.Given given)) {
            PageOutcome.Unread unread = OpenDocument.unread(answer);
            return new DocumentOutcome.Refused(unread.reason(), unread.detail());
        }
        if (given.reply() instanceof Reply.Refused refused) {
            return new DocumentOutcome.Refused(refused.reason(), refused.detail());
        }
        Reply.Opened opened = (Reply.Opened) given.reply();
        return order.pages().isPresent() ? part(order.pages().get(), opened) : whole(opened);
    }

    /** The correction of an arrival may have fewer pages than the original. */
    private DocumentOutcome part(PageRange wanted, Reply.Opened opened) throws IOException {
        return wanted.first() > opened.pages()
                ? new DocumentOutcome.Refused(
                        ReasonCode.MALFORMED, "It has " + opened.pages() + " pages, and " + wanted + " are wanted.")
                : read(new PageRange(wanted.first(), Math.min(wanted.last(), opened.pages())), opened);
    }

    private DocumentOutcome whole(Reply.Opened opened) throws IOException {
        int pages = opened.pages();
        if (pages > Math.max(limits.pages(), limits.batchPages()) || pages < 1) {
            return tooMany(pages);
        }
        boolean mayBeBatch = pages > 1 && !order.how().separators().isOff();
        BatchPlan plan = mayBeBatch ? plan(pages) : BatchPlan.of(List.of(PageRole.LETTER));
        if (!plan.isBatch()) {
            return alone(read(new PageRange(1, pages), opened), pages);
        }
        return switch (plan.letters().size()) {
            case 0 -> onlySeparators();
            case 1 -> read(plan.letters().get(0), opened);
            default -> new DocumentOutcome.Batch(plan);
        };
    }

    /** A scanner that makes a file of each sheet makes one of each separator too. */
    private DocumentOutcome alone(DocumentOutcome read, int pages) throws IOException {
        boolean suspicious = pages == 1
                && !order.how().separators().isOff()
                && read instanceof DocumentOutcome.Opened opened
                && opened.pages().get(0) instanceof PageOutcome.Read page
                && page.page().text().length() < SAYS_LITTLE;
        return suspicious && document.role(1, false) == PageRole.SEPARATOR ? onlySeparators() : read;
    }

    private static DocumentOutcome.Refused onlySeparators() {
        return new DocumentOutcome.Refused(ReasonCode.NOTHING_SAID, "Only separator sheets, and no letter.");
    }

    private DocumentOutcome.Refused tooMany(int pages) {
        return new DocumentOutcome.Refused(
                ReasonCode.TOO_MANY_PARTS, pages + " pages, where " + limits.pages() + " are allowed.");
    }

    private BatchPlan plan(int pages) throws IOException {
        List<PageRole> roles = new ArrayList<>(pages);
        boolean begun = true;
        for (int number = 1; number <= pages; number++) {
            PageRole role = document.isOver() ? PageRole.LETTER : document.role(number, !begun);
            begun = role == PageRole.LETTER || (role == PageRole.BLANK && begun);
            roles.add(role);
        }
        document.startClock();
        return BatchPlan.of(roles);
    }

    private DocumentOutcome read(PageRange range, Reply.Opened opened) throws IOException {
        if (range.count() > limits.pages()) {
            return tooMany(range.count());
        }
        List<PageOutcome> pages = new ArrayList<>(range.count());
        for (int number = range.first(); number <= range.last(); number++) {
            pages.add(document.isOver() ? outOfTime() : document.page(number));
        }
        return new DocumentOutcome.Opened(pages, opened.truncated());
    }

    private PageOutcome outOfTime() {
        return new PageOutcome.Unread(
                ReasonCode.TIME_LIMIT,
                "Not read: the document took " + limits.document().toSeconds() + " s already.");
    }
}
