package org.guichet.followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.guichet.cases.ReferenceKind;
import org.guichet.channel.call.CallLimits;
import org.guichet.channel.call.CallReader;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.EmailReader;
import org.guichet.channel.email.facts.MailTrust;
import org.guichet.channel.event.EventReader;
import org.guichet.channel.form.FormLimits;
import org.guichet.channel.form.FormReader;
import org.guichet.clock.CaseClock;
import org.guichet.clock.ClockRules;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;
import org.guichet.normalize.Rules;
import org.guichet.normalize.find.Check;
import org.guichet.normalize.find.ReferencePattern;
import org.guichet.store.ArrivalStatus;
import org.guichet.store.CaseStore;
import org.guichet.submission.Reading;
import org.guichet.submission.SubmissionReader;

/** What comes in is read and normalized by the real readers and steps, and placed into a store. */
final class Mailroom {

    static final ReplyTokens TOKENS = new ReplyTokens(List.of(ReplyTokensTest.key(1)));

    private static final Map<ChannelKind, SubmissionReader> READERS = Map.of(
            ChannelKind.EMAIL,
            new EmailReader(EmailLimits.defaults(), new MailTrust(Set.of("mx.example.org"), Set.of())),
            ChannelKind.WEB_FORM,
            FormReader.webForm(FormLimits.DEFAULT),
            ChannelKind.COUNTER,
            FormReader.counter(FormLimits.DEFAULT),
            ChannelKind.EVENT,
            new EventReader(),
            ChannelKind.PHONE_CALL,
            new CallReader(CallLimits.DEFAULT));

    private static final ReferencePattern ORDERS = new ReferencePattern(
            ReferenceKind.ORDER, ReferencePattern.compile("CMD-[0-9]{4}"), List.of(), Check.NONE, false);

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Normalizer normalizer = new Normalizer(
            new Rules("FR", ZoneId.of("Europe/Paris"), Set.of("example.org"), List.of(ORDERS), false),
            UUID::randomUUID,
            new NormalizerInfo("test", "test"));
    private final CaseStore store;
    private final FollowUps followUps;

    Mailroom(CaseStore store) {
        this(store, FollowUpPolicy.defaults(), 200);
    }

    Mailroom(CaseStore store, FollowUpPolicy policy, int mostContacts) {
        this.store = store;
        this.followUps = new FollowUps(
                store,
                TOKENS,
                policy,
                mostContacts,
                new CaseClock(ClockRules.none(ZoneOffset.UTC)),
                Audience.always(List.of("crm")));
    }

    Arrival came(String channel, ChannelKind kind, String mediaType, String raw) {
        SourceKey key = SourceKey.of(channel, Integer.toString(KEYS.incrementAndGet()));
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        NewArrival arrival =
                new NewArrival(channel, kind, key, TransportFacts.ofMediaType(mediaType), RawContent.of(bytes));
        return store.arrival(store.record(arrival).arrivalId()).orElseThrow();
    }

    Placed place(Arrival arrival) {
        return place(arrival, false);
    }

    Placed place(Arrival arrival, boolean decided) {
        Outcome outcome = understood(arrival);
        if (outcome instanceof Outcome.SetAside aside) {
            return followUps
                    .bounced(
                            arrival,
                            aside.bounce().orElseThrow(),
                            aside.contact().orElseThrow())
                    .orElseThrow();
        }
        if (outcome instanceof Outcome.CallFacts facts) {
            return followUps.addCallFacts(arrival, facts.alone()).orElseThrow();
        }
        Outcome.CaseOpened opened = (Outcome.CaseOpened) outcome;
        return followUps.place(arrival, opened.opened(), opened.request(), opened.ties(), decided);
    }

    /** What a report becomes, or nothing when it belongs to no case. */
    Optional<Placed> bounced(Arrival arrival) {
        Outcome.SetAside aside = (Outcome.SetAside) understood(arrival);
        return aside.contact()
                .flatMap(contact -> followUps.bounced(arrival, aside.bounce().orElseThrow(), contact));
    }

    Outcome understood(Arrival arrival) {
        try {
            Reading reading = READERS.get(arrival.kind()).read(arrival, store.raw(arrival.id()));
            return normalizer.normalize(arrival, ((Reading.Readable) reading).submission());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Arrival mail(String raw) {
        return came("support-fr", ChannelKind.EMAIL, "message/rfc822", raw);
    }

    /** The case that this mail opens. */
    Case opened(String raw) {
        Arrival arrival = mail(raw);
        place(arrival);
        return caseOf(arrival);
    }

    /** The case that a system opens because of this order of theirs. */
    Case noticed(String order, String email) {
        Arrival arrival = came(
                "events",
                ChannelKind.EVENT,
                "application/json",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/shop\",\"type\":\"delivery.failed\",\"data\":{"
                        + "\"order\":\"" + order + "\",\"customer\":{\"email\":\"" + email + "\"}}}");
        place(arrival);
        return caseOf(arrival);
    }

    /** Something of a call that came as JSON. */
    Arrival call(String raw) {
        return came("calls", ChannelKind.PHONE_CALL, "application/json", raw);
    }

    /** Whether there is a case for these facts about a call. */
    boolean belongsToACall(Arrival facts) {
        return followUps
                .addCallFacts(facts, ((Outcome.CallFacts) understood(facts)).alone())
                .isPresent();
    }

    ArrivalStatus status(Arrival arrival) {
        return store.status(arrival.id()).orElseThrow();
    }

    Case caseOf(Arrival arrival) {
        return newest(status(arrival).caseId());
    }

    Case newest(UUID caseId) {
        return store.caseById(caseId).orElseThrow();
    }
}
