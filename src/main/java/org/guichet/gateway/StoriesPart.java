package org.guichet.gateway;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guichet.clock.CaseClock;
import org.guichet.config.ChannelFiles;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.lessons.LessonsDesk;
import org.guichet.policy.Policy;
import org.guichet.policy.PolicyWriter;
import org.guichet.store.CaseStore;
import org.guichet.story.OutcomeDesk;
import org.guichet.story.StoryDesk;
import org.guichet.story.StoryRules;
import org.guichet.story.Storyteller;
import org.guichet.web.StoryParts;

/** What cases have to do with each other, how they were settled, what they teach, and the policy in sentences. */
final class StoriesPart {

    private final StoryParts parts;
    private final Stories stories;

    /** @param busy whether there is more urgent work than to compare cases */
    StoriesPart(Ground ground, BooleanSupplier busy) {
        Configuration configuration = ground.configuration();
        LiveRules live = ground.rules();
        this.parts = parts(
                configuration,
                ground.store(),
                live::clock,
                ground.clock(),
                (code, language) -> live.names().of(code, language),
                language -> new PolicyWriter(
                                live.configuration(),
                                ChannelFiles.in(ground.home().resolve("routes")),
                                ground.clock())
                        .in(language));
        StoryRules rules = configuration.stories().rules();
        this.stories = new Stories(
                new Storyteller(ground.store().stories(), rules, ground.zone()),
                parts.desk(),
                rules.joinFrom().isPresent(),
                busy);
    }

    /** For the pages of a gateway. */
    StoryParts parts() {
        return parts;
    }

    /** For commands, where no gateway runs: without the names of natures, and without the channels in the policy. */
    static StoryParts offline(Configuration configuration, CaseStore store, Clock clock) {
        CaseClock caseClock = new CaseClock(configuration.clock());
        return parts(
                configuration,
                store,
                () -> caseClock,
                clock,
                (code, language) -> Optional.empty(),
                new PolicyWriter(configuration, List.of(), clock)::in);
    }

    private static StoryParts parts(
            Configuration configuration,
            CaseStore store,
            Supplier<CaseClock> caseClock,
            Clock clock,
            StoryParts.Names names,
            Function<String, Policy> policy) {
        Settings settings = configuration.settings();
        return new StoryParts(
                new StoryDesk(store, caseClock, settings.subscriberNames(), clock),
                new OutcomeDesk(store, settings.subscriberNames()),
                new LessonsDesk(
                        store.tallies(),
                        configuration.stories().lessons(),
                        settings.organisation().zone(),
                        clock),
                names,
                policy);
    }

    void start() {
        stories.start();
    }

    void close() {
        stories.close();
    }
}
