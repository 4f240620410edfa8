package org.guichet.web.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.ArrivalState;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.store.Correction;
import org.guichet.store.EventDelivery;
import org.guichet.store.HistoryEntry;
import org.guichet.web.Show;
import org.jspecify.annotations.Nullable;

/** An arrival's life in the order of time, from what the ledger, the case and the outbox kept of it. */
final class Timeline {

    /**
     * One step.
     *
     * @param level a word that the style sheet knows
     * @param when to the second; empty where no time of its own was kept
     * @param machine the same for programs
     * @param note one sentence in the reader's language
     * @param detail one sentence in English, or a person's own words
     */
    record Step(String level, String when, String machine, String title, String note, String detail, String href) {}

    private record Placed(Instant at, int order, Step step) {}

    private final CaseStore store;
    private final Show show;
    private final Times times;
    private final List<Placed> steps = new ArrayList<>();

    Timeline(CaseStore store, Show show, Times times) {
        this.store = store;
        this.show = show;
        this.times = times;
    }

    List<Step> of(ArrivalStatus status, Optional<Case> of) {
        Arrival arrival = status.arrival();
        Instant received = arrival.facts().receivedAt();
        if (received != null && received.isBefore(arrival.registeredAt())) {
            add(received, "good", "received", "", "", "");
        }
        add(arrival.registeredAt(), "good", "durable", show.size(arrival.size()), "", "");
        store.history(arrival.id()).forEach(this::addHistory);
        store.corrections(arrival.id()).forEach(this::addCorrection);
        of.ifPresent(found -> addCase(status, found));
        if (status.state() == ArrivalState.RECEIVED) {
            addWaiting(arrival);
        }
        return steps.stream()
                .sorted(Comparator.comparing(Placed::at).thenComparing(Placed::order))
                .map(Placed::step)
                .toList();
    }

    private void addWaiting(Arrival arrival) {
        Instant next =
                store.attempts(arrival.id()).map(attempts -> attempts.next()).orElse(null);
        String note = next == null ? "" : show.text("step.nextAttempt") + " " + times.exactly(next);
        steps.add(new Placed(
                Instant.MAX, steps.size(), new Step("quiet", "", "", show.text("step.waits"), note, "", "")));
    }

    private void addHistory(HistoryEntry entry) {
        String level =
                switch (entry.act()) {
                    case QUARANTINED -> "wrong";
                    case POSTPONED, SET_ASIDE, ERASED -> "warning";
                    default -> "good";
                };
        String reason = entry.reason() == null ? "" : show.word("held-reason", entry.reason(), entry.reason());
        add(entry.at(), level, entry.act().word(), by(reason, entry.by()), text(entry.detail()), "");
    }

    private void addCorrection(Correction correction) {
        if (!correction.fields().isEmpty()) {
            String fields = String.join(", ", correction.fields().keySet());
            add(correction.at(), "good", "stated", fields, "", "");
        }
    }

    private String by(String note, @Nullable String person) {
        String who = person == null ? "" : show.text("step.by") + " " + person;
        return note.isEmpty() ? who : who.isEmpty() ? note : note + " · " + who;
    }

    private void addCase(ArrivalStatus status, Case of) {
        Arrival arrival = status.arrival();
        String reference = of.identity().reference().value();
        of.contact(arrival.id()).ifPresent(contact -> addReading(status.changedAt(), contact, of));
        add(
                status.changedAt(),
                "good",
                status.state() == ArrivalState.FOLLOW_UP ? "attached-to" : "stored",
                reference,
                "",
                "/cases/" + reference);
        UUID id = of.identity().id();
        store.operatorView().deliveriesOf(id).stream()
                .filter(delivery -> !delivery.writtenAt().isBefore(arrival.registeredAt()))
                .forEach(this::addDelivery);
        store.acknowledgements()
                .of(id)
                .ifPresent(sent -> add(
                        sent.at(),
                        "good",
                        "acknowledgement",
                        show.text("acknowledgement." + sent.state().word()),
                        "",
                        ""));
    }

    /** Reading and normalizing have no time of their own in the store: they end in the transaction that stores the case. */
    private void addReading(Instant stored, Contact contact, Case of) {
        List<String> read = new ArrayList<>();
        int pages = contact.pages().size();
        int turns = contact.turns().size();
        int attachments = contact.attachments().size();
        read.add(show.text("step.characters")
                .replace("{0}", show.number(contact.text().length())));
        addCount(read, "step.pages", pages);
        addCount(read, "step.turns", turns);
        addCount(read, "step.attachments", attachments);
        steps.add(new Placed(
                stored,
                steps.size(),
                new Step("good", "", "", show.text("step.read"), String.join(", ", read), "", "")));
        String normalized = show.word("decision", of.identity().decision().kind()) + " · "
                + show.text("step.version") + " " + of.normalizer().version() + " · "
                + show.text("step.configuration") + " "
                + of.normalizer()
                        .configuration()
                        .substring(
                                0, Math.min(12, of.normalizer().configuration().length()));
        steps.add(new Placed(
                stored, steps.size(), new Step("good", "", "", show.text("step.normalized"), normalized, "", "")));
    }

    private void addCount(List<String> read, String key, int count) {
        if (count > 0) {
            read.add(show.text(key).replace("{0}", show.number(count)));
        }
    }

    private void addDelivery(EventDelivery delivery) {
        String to = delivery.subscriber() + " · " + show.text("step.revision") + " " + delivery.revision();
        Instant delivered = delivery.deliveredAt();
        Instant parked = delivery.parkedAt();
        String failure = text(delivery.lastFailure());
        String attempts = delivery.attempts() == 0
                ? ""
                : " · " + show.text("step.attempts").replace("{0}", show.number(delivery.attempts()));
        if (delivered != null) {
            add(delivered, "good", "delivered", to + attempts, "", "/console/deliveries");
        } else if (parked != null) {
            add(parked, "wrong", "parked", to + attempts, failure, "/console/deliveries");
        } else {
            String level = failure.isEmpty() ? "quiet" : "warning";
            add(delivery.writtenAt(), level, "to-deliver", to + attempts, failure, "/console/deliveries");
        }
    }

    private void add(Instant at, String level, String key, String note, String detail, String href) {
        steps.add(new Placed(
                at,
                steps.size(),
                new Step(level, times.exactly(at), Times.machine(at), show.text("step." + key), note, detail, href)));
    }

    private static String text(@Nullable String sentence) {
        return sentence == null ? "" : sentence;
    }
}
