package org.guichet.channel.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalPart;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.TransportFacts;
import org.guichet.channel.scan.batch.BatchPlan;
import org.guichet.channel.scan.batch.PageRange;
import org.guichet.channel.scan.pool.DocumentOrder;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.guichet.channel.scan.wire.Request;
import org.guichet.submission.Overrides;
import org.guichet.submission.Reading;

/** The letters of a batch as parts of its arrival, and a part as the pages that it is. */
final class BatchParts {

    /** The detail of a part that names its pages in the batch. */
    private static final String PAGES = "pages";

    private BatchParts() {}

    /** @return each letter as a part, and where every page of the batch went */
    static Reading of(Arrival whole, BatchPlan plan) {
        List<ArrivalPart> parts =
                plan.letters().stream().map(pages -> part(whole, pages)).toList();
        String detail = "%d pages: %d letters on pages %s, %d separator sheets, %d blank backs of these."
                .formatted(
                        plan.pages(),
                        parts.size(),
                        String.join(
                                ", ",
                                plan.letters().stream().map(PageRange::toString).toList()),
                        plan.separators(),
                        plan.blankBacks());
        return new Reading.Several(parts, detail);
    }

    private static ArrivalPart part(Arrival whole, PageRange pages) {
        TransportFacts facts = whole.facts();
        Map<String, String> details = new TreeMap<>(facts.details());
        details.keySet().removeIf(ScannerIndex::tellsOfALetter);
        details.put(ArrivalPart.WHOLE, whole.id().toString());
        details.put(PAGES, pages.toString());
        TransportFacts own = new TransportFacts(facts.mediaType(), facts.fileName(), facts.receivedAt(), details);
        return ArrivalPart.of(whole, own, pages.toString());
    }

    /** The pages that this arrival is of a batch. */
    static Optional<PageRange> pages(Arrival arrival) {
        return arrival.facts().detail(PAGES).flatMap(PageRange::of);
    }

    /** A person who takes a batch back, or edits a copy of it, means one letter: parts are parts of the original. */
    static DocumentOrder order(
            Arrival arrival, RawContent content, DocumentFormat format, Optional<Request.OtherFile> backs) {
        DocumentOrder.How chosen = ScanOptions.of(arrival.facts());
        DocumentOrder.How how = backs.isPresent() ? chosen.joined() : chosen;
        boolean oneLetter =
                Overrides.of(arrival).takenBack() || !content.sha256().equals(arrival.sha256());
        return new DocumentOrder(format, content, oneLetter ? how.undivided() : how, pages(arrival), backs);
    }
}
