package org.guichet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.config.ChannelFiles.ChannelFile;
import org.guichet.config.Configuration;
import org.guichet.config.Settings;
import org.guichet.delivery.acknowledge.AcknowledgeRules;

/** What is open, what is acknowledged, and what is set aside. */
final class Doors {

    private final Configuration configuration;
    private final List<ChannelFile> channels;
    private final Wording words;

    Doors(Configuration configuration, List<ChannelFile> channels, Wording words) {
        this.configuration = configuration;
        this.channels = channels;
        this.words = words;
    }

    List<String> open() {
        Map<String, List<String>> byKind = channels.stream()
                .collect(Collectors.groupingBy(
                        ChannelFile::kind, TreeMap::new, Collectors.mapping(ChannelFile::name, Collectors.toList())));
        List<String> sentences = new ArrayList<>();
        byKind.forEach((kind, names) -> sentences.add(words.say("channels.kind", kind, words.list(names))));
        Settings.Organisation organisation = configuration.settings().organisation();
        sentences.add(words.say(
                "channels.languages",
                words.list(
                        organisation.languages().stream().map(words::language).toList())));
        return channels.isEmpty() ? List.of(words.say("channels.none")) : sentences;
    }

    List<String> acknowledged() {
        if (configuration.settings().acknowledge().isEmpty()) {
            return List.of(words.say("acknowledged.nobody"));
        }
        AcknowledgeRules rules = configuration.settings().acknowledge().get().rules();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "acknowledged.kinds",
                words.words(
                        "decision",
                        rules.kinds().stream().map(kind -> kind.word()).toList())));
        if (!rules.channels().isEmpty()) {
            sentences.add(words.say(
                    "acknowledged.channels",
                    words.list(rules.channels().stream().sorted().toList())));
        }
        sentences.add(words.say("acknowledged.most", words.number(rules.perAddressPerDay())));
        sentences.add(words.say("acknowledged.never"));
        return sentences;
    }

    List<String> setAside() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("aside.machines"));
        sentences.add(words.say(configuration.settings().mail().setAsideSpam() ? "aside.spam" : "aside.noSpam"));
        sentences.add(words.say("aside.copies"));
        sentences.add(words.say(configuration.events().openOthers() ? "aside.eventsOpen" : "aside.events"));
        sentences.add(words.say("aside.kept"));
        return sentences;
    }
}
