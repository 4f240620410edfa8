package org.guichet.gateway;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.Page;
import org.guichet.channel.content.CleanText;
import org.guichet.channel.scan.ScanReader;
import org.guichet.happening.Happening;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;
import org.guichet.store.CaseStore;
import org.guichet.submission.Submission;
import org.guichet.supplement.Retyping;
import org.guichet.supplement.Supplements;
import org.guichet.supplement.Supplements.Learnt;
import org.guichet.web.PageDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person read on a page goes through the reader and the normalizer once more, and becomes a revision. */
final class TypedPages implements PageDesk {

    private static final Logger log = LoggerFactory.getLogger(TypedPages.class);

    private final CaseStore store;
    private final ScanReader reader;
    private final Supplier<Normalizer> normalizer;
    private final Supplements supplements;
    private final PagePictures pictures = new PagePictures(InstantSource.system());

    TypedPages(CaseStore store, ScanReader reader, Supplier<Normalizer> normalizer, Supplements supplements) {
        this.store = store;
        this.reader = reader;
        this.normalizer = normalizer;
        this.supplements = supplements;
    }

    @Override
    public Optional<byte[]> picture(Contact contact, Page page) throws IOException {
        PagePictures.Key key = new PagePictures.Key(contact.id(), page.number(), page.rotation());
        Optional<byte[]> known = pictures.get(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<byte[]> drawn = drawn(contact, page);
        drawn.ifPresent(picture -> pictures.put(key, picture));
        return drawn;
    }

    private Optional<byte[]> drawn(Contact contact, Page page) throws IOException {
        Optional<Arrival> arrival =
                contact.kind() == ChannelKind.SCANNED_MAIL ? store.arrival(contact.id()) : Optional.empty();
        return arrival.isEmpty()
                ? Optional.empty()
                : reader.picture(arrival.get(), Corrected.kept(arrival.get(), store), page.number(), page.rotation());
    }

    @Override
    public Optional<Case> typed(UUID caseId, UUID contact, int page, String text) {
        Optional<Case> before = store.caseById(caseId);
        Optional<Arrival> arrival = store.arrival(contact);
        if (arrival.isEmpty()
                || before.flatMap(of -> Retyping.of(of, contact, page)).isEmpty()) {
            return Optional.empty();
        }
        Optional<Case> now = supplements.add(caseId, newest -> next(newest, arrival.get(), page, CleanText.of(text)));
        Happening.PAGE_TYPED
                .ofArrival(log, contact, arrival.get().channel())
                .log(
                        "{} arrival {}: page {} was read by a person",
                        arrival.get().channel(),
                        contact,
                        page);
        return now;
    }

    private Learnt next(Case newest, Arrival arrival, int page, String text) {
        return Retyping.of(newest, arrival.id(), page)
                .map(retyping -> next(retyping, arrival, text))
                .orElseGet(() -> new Learnt(newest, arrival.id(), Optional.empty()));
    }

    private Learnt next(Retyping retyping, Arrival arrival, String text) {
        List<Page> pages = retyping.pages(text);
        Submission said = reader.retyped(arrival, pages);
        Optional<Outcome.CaseOpened> alone =
                normalizer.get().normalizeJoining(arrival, said) instanceof Outcome.CaseOpened opened
                        ? Optional.of(opened)
                        : Optional.empty();
        Case next = retyping.next(pages, said.text(), said.quoted(), alone.map(Outcome.CaseOpened::opened));
        return new Learnt(next, arrival.id(), alone.flatMap(Outcome.CaseOpened::request));
    }
}
