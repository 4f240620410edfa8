package org.guichet.channel.scan.pool;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.channel.scan.wire.Request;

/**
 * Reads one document, page by page, on one place in the pool. A worker that dies or overruns costs its page; the next
 * page gets a new worker, which opens the document again.
 */
final class DocumentJob {

    private final WorkerPlace place;
    private final ScanLimits limits;
    private final Request.Open open;
    private final long started = System.nanoTime();
    private int openedBy = -1;

    DocumentJob(WorkerPlace place, ScanLimits limits, DocumentFormat format, byte[] content) {
        this.place = place;
        this.limits = limits;
        this.open = new Request.Open(format, limits.pixels(), content);
    }

    /** @throws IOException when no worker can be started */
    DocumentOutcome run() throws IOException {
        Worker.Answer answer = opened();
        if (!(answer instanceof Worker.Answer.Given given)) {
            return refusal(answer);
        }
        if (given.reply() instanceof Reply.Refused refused) {
            return new DocumentOutcome.Refused(refused.reason(), refused.detail());
        }
        Reply.Opened opened = (Reply.Opened) given.reply();
        if (opened.pages() > limits.pages()) {
            return new DocumentOutcome.Refused(
                    ReasonCode.TOO_MANY_PARTS, opened.pages() + " pages, where " + limits.pages() + " are allowed.");
        }
        return new DocumentOutcome.Opened(pages(opened.pages()), opened.truncated());
    }

    private Worker.Answer opened() throws IOException {
        Worker.Answer answer = place.worker().ask(open, limits.page());
        openedBy = place.generation();
        return answer;
    }

    private static DocumentOutcome.Refused refusal(Worker.Answer answer) {
        PageOutcome.Unread unread = unread(answer);
        return new DocumentOutcome.Refused(unread.reason(), unread.detail());
    }

    private List<PageOutcome> pages(int count) throws IOException {
        List<PageOutcome> pages = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            pages.add(isOver() ? outOfTime() : page(number));
        }
        return pages;
    }

    private boolean isOver() {
        return System.nanoTime() - started > limits.document().toNanos();
    }

    private PageOutcome outOfTime() {
        return new PageOutcome.Unread(
                ReasonCode.TIME_LIMIT,
                "Not read: the document took " + limits.document().toSeconds() + " s already.");
    }

    private PageOutcome page(int number) throws IOException {
        Worker.Answer first = ask(number, false, limits.page());
        if (first instanceof Worker.Answer.Given given) {
            return outcome(given.reply());
        }
        Worker.Answer second = ask(number, true, limits.pageInAll().minus(limits.page()));
        return second instanceof Worker.Answer.Given given ? outcome(given.reply()) : unread(second);
    }

    private Worker.Answer ask(int number, boolean halfSize, Duration time) throws IOException {
        Worker worker = place.worker();
        if (openedBy != place.generation()) {
            Worker.Answer again = opened();
            if (!(again instanceof Worker.Answer.Given given && given.reply() instanceof Reply.Opened)) {
                return again;
            }
        }
        return worker.ask(new Request.ReadPage(number, halfSize), time);
    }

    private static PageOutcome outcome(Reply reply) {
        if (reply instanceof Reply.PageRead read) {
            return new PageOutcome.Read(read);
        }
        if (reply instanceof Reply.PageUnread unread) {
            return new PageOutcome.Unread(unread.reason(), unread.detail());
        }
        return new PageOutcome.Unread(ReasonCode.INTERNAL_ERROR, "The recognition worker answered something else.");
    }

    private static PageOutcome.Unread unread(Worker.Answer answer) {
        return answer instanceof Worker.Answer.Died died
                ? new PageOutcome.Unread(
                        ReasonCode.MALFORMED, "Reading it ended the recognition worker twice (" + died.how() + ").")
                : new PageOutcome.Unread(ReasonCode.TIME_LIMIT, "Recognition took longer than the limit.");
    }
}
