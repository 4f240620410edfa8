package org.guichet.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.config.ChannelFiles.ChannelFile;
import org.guichet.config.Configuration;
import org.guichet.policy.Policy.Section;

/** Writes the policy that a configuration makes. Pure but for the day. */
public final class PolicyWriter {

    private final Configuration configuration;
    private final List<ChannelFile> channels;
    private final Clock clock;

    /**
     * @param channels that are open
     * @param clock says which version of a rule is in force
     */
    public PolicyWriter(Configuration configuration, List<ChannelFile> channels, Clock clock) {
        this.configuration = configuration;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    /** @param language {@code fr} or {@code en} */
    public Policy in(String language) {
        Wording words = new Wording(language);
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), configuration.settings().organisation().zone());
        return new Policy(
                words.say("title", configuration.settings().organisation().name()),
                words.say("lead", words.date(today)),
                Stream.of(
                                section(words, "promise", new Deadlines(configuration.clock(), today, words).promise()),
                                section(words, "law", new Deadlines(configuration.clock(), today, words).law()),
                                section(words, "channels", new Doors(configuration, channels, words).open()),
                                section(
                                        words,
                                        "acknowledged",
                                        new Doors(configuration, channels, words).acknowledged()),
                                section(words, "urgent", new Handling(configuration, words).urgency()),
                                section(words, "deciding", new Handling(configuration, words).deciding()),
                                section(words, "joining", new Handling(configuration, words).joining()),
                                section(words, "aside", new Doors(configuration, channels, words).setAside()),
                                section(words, "keeping", new Handling(configuration, words).keeping()))
                        .filter(section -> !section.sentences().isEmpty())
                        .toList());
    }

    private static Section section(Wording words, String id, List<String> sentences) {
        return new Section(id, words.say("section." + id), sentences);
    }
}
