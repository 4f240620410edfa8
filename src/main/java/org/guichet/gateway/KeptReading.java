package org.guichet.gateway;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.arrival.Arrival;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;
import org.guichet.channel.scan.KeptLetter;
import org.guichet.normalize.Outcome;
import org.guichet.store.Archive;
import org.guichet.submission.Overrides;
import org.guichet.submission.Reading;
import org.guichet.tryout.Rereading;

/** Reads what was kept by the readers and steps of one configuration. */
final class KeptReading implements Rereading {

    private static final List<String> PEOPLE = List.of("/complainant", "/affectedPerson", "/representative");

    private final Archive archive;
    private final OfflineUnderstanding understanding;

    KeptReading(Archive archive, OfflineUnderstanding understanding) {
        this.archive = archive;
        this.understanding = understanding;
    }

    @Override
    public Outcome ofBytes(Arrival arrival) throws IOException {
        Corrected corrected = Corrected.of(arrival, archive);
        return understanding.understand(corrected.arrival(), corrected.content());
    }

    @Override
    public Outcome ofPages(Arrival arrival, Case known, Contact contact) {
        Arrival corrected = Corrected.stated(arrival, archive);
        Reading reading =
                Overrides.of(corrected).appliedTo(new Reading.Readable(KeptLetter.of(known, contact)), arrival.kind());
        Outcome outcome = understanding.normalize(corrected, ((Reading.Readable) reading).submission());
        return outcome instanceof Outcome.CaseOpened opened
                ? new Outcome.CaseOpened(
                        peopleOf(known, opened.opened()),
                        opened.ties(),
                        opened.notice(),
                        opened.request().map(request -> peopleOf(known, request)))
                : outcome;
    }

    /** Who wrote is seen by where it stands on the sheet, which is not kept: they stay who they were. */
    private static Case peopleOf(Case known, Case anew) {
        Map<String, Evidence> evidence = new LinkedHashMap<>(anew.evidence());
        evidence.keySet().removeIf(KeptReading::isOfPeople);
        known.evidence().forEach((pointer, found) -> {
            if (isOfPeople(pointer)) {
                evidence.put(pointer, found);
            }
        });
        return new Case(
                anew.identity(),
                known.people(),
                anew.substance(),
                anew.handling(),
                anew.contacts(),
                evidence,
                anew.normalizer());
    }

    private static boolean isOfPeople(String pointer) {
        return PEOPLE.stream().anyMatch(pointer::startsWith);
    }
}
