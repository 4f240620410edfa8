package org.guichet.proactive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.NewArrival;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cases.PriorityLevel;
import org.guichet.channel.event.EventReader;
import org.guichet.channel.form.FormLimits;
import org.guichet.channel.form.FormReader;
import org.guichet.clock.CaseClock;
import org.guichet.clock.ClockRules;
import org.guichet.followup.Audience;
import org.guichet.followup.FollowUpPolicy;
import org.guichet.followup.FollowUps;
import org.guichet.followup.Placed;
import org.guichet.followup.ReplyTokens;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;
import org.guichet.normalize.Rules;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.submission.Reading;
import org.guichet.submission.SubmissionReader;

/** Events and what customers say of them, read and normalized by the real readers and steps, placed into a store. */
final class Newsroom {

    static final EventRule FAILED_TWICE = new EventRule(
            "failed-twice",
            List.of(new TypePattern("*.delivery.failed")),
            List.of(new TypePattern("*.delivery.done")),
            "order",
            2,
            Duration.ofDays(30),
            Duration.ZERO,
            "delivery.failed",
            PriorityLevel.HIGH,
            Optional.empty());

    static final EventRule NOT_SHIPPED = new EventRule(
            "paid-not-shipped",
            List.of(new TypePattern("order.paid")),
            List.of(new TypePattern("order.shipped")),
            "order",
            1,
            Duration.ofDays(30),
            Duration.ofDays(5),
            "delivery.late",
            PriorityLevel.NORMAL,
            Optional.empty());

    static final EventRule LOST_IN_RUN = new EventRule(
            "lost",
            List.of(new TypePattern("parcel.lost")),
            List.of(),
            "order",
            1,
            Duration.ofDays(30),
            Duration.ZERO,
            null,
            PriorityLevel.URGENT,
            Optional.of(new EventRule.IncidentKey(List.of("carrier", "run.id"), Duration.ofHours(24))));

    static final EventRules RULES = new EventRules(List.of(FAILED_TWICE, NOT_SHIPPED, LOST_IN_RUN), false);

    private static final AtomicInteger KEYS = new AtomicInteger();

    private static final Map<ChannelKind, SubmissionReader> READERS =
            Map.of(ChannelKind.EVENT, new EventReader(), ChannelKind.WEB_FORM, FormReader.webForm(FormLimits.DEFAULT));

    private final Normalizer normalizer = new Normalizer(
            new Rules("FR", ZoneId.of("Europe/Paris"), Set.of("example.org"), List.of(), false),
            UUID::randomUUID,
            new NormalizerInfo("test", "test"));
    private final CaseStore store;
    private final FollowUps followUps;
    private final Notices notices;

    Newsroom(CaseStore store) {
        this(store, RULES);
    }

    Newsroom(CaseStore store, EventRules rules) {
        this.store = store;
        List<String> subscribers = List.of("crm");
        this.followUps = new FollowUps(
                store,
                new ReplyTokens(List.of()),
                FollowUpPolicy.defaults(),
                200,
                new CaseClock(ClockRules.none(ZoneOffset.UTC)),
                Audience.always(subscribers));
        this.notices = new Notices(store, rules, followUps, subscribers);
    }

    static String event(String type, String time, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"e-" + KEYS.incrementAndGet() + "\",\"source\":\"/shop\",\"type\":\""
                + type + "\",\"time\":\"" + time + "\",\"data\":" + data + "}";
    }

    static String order(String number) {
        return "{\"order\":\"" + number + "\",\"customer\":{\"email\":\"zoe.lefevre@example.fr\"}}";
    }

    Arrival came(ChannelKind kind, String json) {
        String channel = kind == ChannelKind.EVENT ? "events" : "web-form";
        SourceKey key = SourceKey.of(channel, Integer.toString(KEYS.incrementAndGet()));
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        TransportFacts facts = TransportFacts.ofMediaType("application/json");
        NewArrival arrival = new NewArrival(channel, kind, key, facts, RawContent.of(bytes));
        return store.arrival(store.record(arrival).arrivalId()).orElseThrow();
    }

    /** A person's complaint through the form. */
    Placed complains(String json) {
        return place(came(ChannelKind.WEB_FORM, json));
    }

    Placed noticed(String type, String time, String data) {
        return place(came(ChannelKind.EVENT, event(type, time, data)));
    }

    Placed place(Arrival arrival) {
        return place(arrival, false);
    }

    Placed place(Arrival arrival, boolean decided) {
        Outcome.CaseOpened opened = understood(arrival);
        return opened.notice()
                .map(notice -> notices.place(arrival, opened.opened(), opened.ties(), notice, decided))
                .orElseGet(() -> followUps.place(arrival, opened.opened(), opened.ties(), decided));
    }

    private Outcome.CaseOpened understood(Arrival arrival) {
        try {
            Reading reading = READERS.get(arrival.kind()).read(arrival, store.raw(arrival.id()));
            return (Outcome.CaseOpened) normalizer.normalize(arrival, ((Reading.Readable) reading).submission());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ArrivalStatus status(Arrival arrival) {
        return store.status(arrival.id()).orElseThrow();
    }

    Case only() {
        List<Case> all = store.newest(10, 0, found -> found);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " cases");
        }
        return all.get(0);
    }
}
