package org.guichet.channel.scan.pool;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.batch.PageRole;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.channel.scan.wire.Request;
import org.jspecify.annotations.Nullable;

/**
 * A document that is open in whatever worker lives in a place. One that dies or overruns costs its page; the next page gets
 * a new worker, which opens the document again.
 */
final class OpenDocument {

    /** How often a document lets others pass: it comes to an end too. */
    static final int MOST_PASSED = 3;

    /** Pixels of the longer side of a page for a person. */
    private static final int SCREEN = 1_600;

    private final Place place;
    private final ScanLimits limits;
    private final DocumentOrder order;
    private final Request.Open open;
    private List<Integer> collated = List.of();
    private long started = System.nanoTime();
    private @Nullable WorkerPlace openedAt;
    private int openedBy = -1;
    private int passed;

    OpenDocument(Place place, ScanLimits limits, DocumentOrder order) {
        this.place = place;
        this.limits = limits;
        this.order = order;
        this.open = new Request.Open(
                order.format(), limits.pixels(), order.how().leftOut(), order.content(), order.backs());
    }

    /** @throws IOException when no worker can be started */
    Worker.Answer open() throws IOException {
        Worker.Answer answer = place.now().worker().ask(open, limits.page());
        openedAt = place.now();
        openedBy = place.now().generation();
        if (answer instanceof Worker.Answer.Given given && given.reply() instanceof Reply.Opened opened) {
            collated = order.how().collation().order(Math.max(0, Math.min(opened.pages(), limits.batchPages())));
        }
        return answer;
    }

    /** The time of the document runs from here. */
    void startClock() {
        started = System.nanoTime();
    }

    boolean isOver() {
        return System.nanoTime() - started > limits.document().toNanos();
    }

    /**
     * What a page is to a batch. One at which that cannot be seen in time is part of a letter, where it will be accounted
     * for.
     *
     * @param number from 1, in the order of reading
     */
    PageRole role(int number, boolean judgeBlank) throws IOException {
        Request.Survey survey =
                new Request.Survey(physical(number), judgeBlank, order.how().separators());
        return ask(survey, limits.page()) instanceof Worker.Answer.Given given
                        && given.reply() instanceof Reply.Surveyed surveyed
                ? surveyed.role()
                : PageRole.LETTER;
    }

    /** @param number from 1, in the order of reading */
    PageOutcome page(int number) throws IOException {
        Worker.Answer first = ask(new Request.ReadPage(physical(number), false), limits.page());
        if (first instanceof Worker.Answer.Given given) {
            return outcome(given.reply());
        }
        letOthersPass(first);
        Duration rest = limits.pageInAll().minus(limits.page());
        Worker.Answer second = ask(new Request.ReadPage(physical(number), true), rest);
        return second instanceof Worker.Answer.Given given ? outcome(given.reply()) : unread(second);
    }

    /**
     * A page for a person.
     *
     * @param number from 1, in the order of reading
     */
    Optional<byte[]> picture(int number, int turned) throws IOException {
        boolean opened = open() instanceof Worker.Answer.Given given && given.reply() instanceof Reply.Opened;
        Worker.Answer answer =
                opened ? ask(new Request.ShowPage(physical(number), turned, SCREEN), limits.page()) : null;
        return answer instanceof Worker.Answer.Given given && given.reply() instanceof Reply.PageImage image
                ? Optional.of(image.jpeg())
                : Optional.empty();
    }

    /** The wait is not the document's own time. */
    private void letOthersPass(Worker.Answer answer) throws PoolClosedException {
        if (answer instanceof Worker.Answer.Overrun && passed < MOST_PASSED) {
            long waiting = System.nanoTime();
            place.letOthersPass();
            started += System.nanoTime() - waiting;
            passed++;
        }
    }

    private int physical(int number) {
        return number <= collated.size() ? collated.get(number - 1) : number;
    }

    private Worker.Answer ask(Request request, Duration time) throws IOException {
        Worker worker = place.now().worker();
        if (openedAt != place.now() || openedBy != place.now().generation()) {
            Worker.Answer again = open();
            if (!(again instanceof Worker.Answer.Given given && given.reply() instanceof Reply.Opened)) {
                return again;
            }
        }
        return worker.ask(request, time);
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

    static PageOutcome.Unread unread(Worker.Answer answer) {
        return answer instanceof Worker.Answer.Died died
                ? new PageOutcome.Unread(
                        ReasonCode.MALFORMED, "Reading it ended the recognition worker twice (" + died.how() + ").")
                : new PageOutcome.Unread(ReasonCode.TIME_LIMIT, "Recognition took longer than the limit.");
    }
}
