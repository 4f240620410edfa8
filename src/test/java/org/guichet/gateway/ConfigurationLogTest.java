package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import org.guichet.store.Act;
import org.guichet.store.ByHand;
import org.guichet.store.InMemoryCaseStore;
import org.junit.jupiter.api.Test;

class ConfigurationLogTest {

    private static final String FIRST = "aaaaaaaaaaaabbbb";
    private static final String SECOND = "ccccccccccccdddd";

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final ConfigurationLog used = new ConfigurationLog(store.operatorView(), Clock.systemUTC());

    @Test
    void keepsWhoPutWhichConfigurationInUseAndNothingOfAStartWithTheSame() {
        used.started(FIRST);
        used.started(FIRST);
        used.inUse(SECOND, new ByHand("Inès", "The new rules for safety."));
        used.started(SECOND);
        used.started(FIRST);

        String user = System.getProperty("user.name");
        assertThat(store.operatorView().acts(10))
                .extracting(Act::by, Act::what, Act::subject, Act::detail)
                .containsExactlyInAnyOrder(
                        tuple(user, Act.CONFIGURED, "aaaaaaaaaaaa", null),
                        tuple("Inès", Act.CONFIGURED, "cccccccccccc", "The new rules for safety."),
                        tuple(user, Act.CONFIGURED, "aaaaaaaaaaaa", null));
    }
}
