package org.guichet.gateway;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guichet.arrival.ArrivalLedger;
import org.guichet.arrival.ArrivalState;
import org.guichet.arrival.FreeSpace;
import org.guichet.cases.Case;
import org.guichet.clock.CaseClock;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.delivery.Deliverer;
import org.guichet.followup.Audience;
import org.guichet.followup.FollowUps;
import org.guichet.followup.ReplyTokens;
import org.guichet.proactive.Notices;
import org.guichet.store.CaseStore;

/** From the door to the case: what makes an arrival durable, understands it and decides where it belongs. */
final class ArrivalsPart {

    private final CaseStore store;
    private final DoorsFirst doors;
    private final FreeSpace space;
    private final TimeLimit time = new TimeLimit();
    private final Suspects suspects;
    private final Understanding understanding;
    private final FollowUps followUps;
    private final ArrivalProcessor processor;

    ArrivalsPart(Ground ground, Deliverer deliverer) {
        Settings settings = ground.settings();
        this.store = ground.store();
        this.doors = new DoorsFirst(store);
        this.space = new FreeSpace(ground.data(), settings.data().minFreeMegabytes());
        this.suspects = Suspects.at(ground.data().resolve("under-way"), store, ground.clock());
        this.understanding = new Understanding(
                ground.readers().byKind(),
                ground.rules()::normalizer,
                time,
                Understanding.limit(settings),
                new SenderBrake(settings.mail().arrivalsPerSenderPerHour()));
        this.followUps = followUps(
                settings, store, ground.rules()::clock, AttachmentSubscriber.audience(deliverer.subscribers()));
        this.processor = new ArrivalProcessor(
                store,
                understanding,
                followUps,
                notices(ground),
                Duration.ofMinutes(settings.calls().joinMinutes()),
                suspects,
                doors::giveWay);
    }

    private Notices notices(Ground ground) {
        return new Notices(
                store,
                ground.configuration().events(),
                followUps,
                ground.settings().subscriberNames(),
                ground.rules()::assigner);
    }

    private static FollowUps followUps(
            Settings settings, CaseStore store, Supplier<CaseClock> clock, Audience audience) {
        Settings.FollowUps policy = settings.followUps();
        return new FollowUps(
                store,
                ReplyTokens.ofSecrets(policy.tokenKeys()),
                policy.policy(),
                policy.contactsPerCase(),
                clock,
                audience);
    }

    /** Who is told of a later revision, where no gateway runs. */
    static Function<Case, List<String>> toldOf(Configuration configuration, CaseStore store) {
        Settings settings = configuration.settings();
        CaseClock clock = new CaseClock(configuration.clock());
        return followUps(settings, store, () -> clock, Audience.always(settings.subscriberNames()))::toldOf;
    }

    /** Who is told of a later revision. */
    List<String> toldOf(Case later) {
        return followUps.toldOf(later);
    }

    /** For the doors. */
    ArrivalLedger ledger() {
        return new GuardedLedger(doors, space);
    }

    DoorsFirst doors() {
        return doors;
    }

    FreeSpace space() {
        return space;
    }

    Understanding understanding() {
        return understanding;
    }

    ArrivalProcessor processor() {
        return processor;
    }

    /** Whether there is more urgent work than what can be done later. */
    boolean isBusy() {
        return doors.isRush() || !store.pending(1).isEmpty();
    }

    /** Whether an arrival is left to normalize. */
    boolean waits() {
        return store.counts().stream().anyMatch(count -> count.state() == ArrivalState.RECEIVED && count.count() > 0);
    }

    /** Takes nothing new; what is under way ends. */
    void stop() {
        processor.stop();
    }

    /** After the routes have ended. */
    void close() {
        processor.close();
        time.close();
        suspects.close();
    }
}
