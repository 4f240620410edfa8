package org.guichet.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guichet.assignment.AssignmentRules;
import org.guichet.clock.ClockRules;
import org.guichet.delivery.acknowledge.Letters;
import org.guichet.normalize.PriorityRule;
import org.guichet.normalize.Rules;
import org.guichet.normalize.Taxonomy;
import org.guichet.normalize.find.ReferencePattern;
import org.guichet.proactive.EventRules;
import org.jspecify.annotations.Nullable;

/**
 * Everything in the configuration folder.
 *
 * @param priorities what makes a case more or less pressing
 * @param taxonomy what complaints are about; read when it is first asked for
 * @param clock when answers are due
 * @param assignment who settles what
 * @param events which of them open a case
 * @param stories which cases may be one story, and what lessons may show
 * @param letters for acknowledging; absent when nobody is acknowledged
 * @param digest of all of it, for {@code normalizer.configuration}
 * @param problems every one; a gateway does not start with any
 */
public record Configuration(
        Settings settings,
        List<ReferencePattern> references,
        List<PriorityRule> priorities,
        Supplier<Taxonomy> taxonomy,
        ClockRules clock,
        AssignmentRules assignment,
        EventRules events,
        StoriesFile.Loaded stories,
        Optional<Letters> letters,
        String digest,
        List<Problem> problems) {

    public Configuration {
        references = List.copyOf(references);
        priorities = List.copyOf(priorities);
        problems = List.copyOf(problems);
    }

    /**
     * Reads everything in this folder; what is left out has its default.
     *
     * @throws IOException when the folder is there and cannot be listed
     */
    public static Configuration load(Path configFolder) throws IOException {
        Settings.Loaded settings = Settings.load(configFolder);
        ReferencesFile.Loaded references = ReferencesFile.load(configFolder);
        DeadlinesFile.Loaded deadlines =
                DeadlinesFile.load(configFolder, settings.settings().organisation());
        AssignmentFile.Loaded assignment = AssignmentFile.load(
                configFolder, settings.settings().organisation().zone());
        PriorityFile.Loaded priorities = PriorityFile.load(configFolder);
        EventsFile.Loaded events = EventsFile.load(configFolder);
        StoriesFile.Loaded stories = StoriesFile.load(configFolder);
        Letters.Loaded letters = letters(configFolder, settings.settings());
        List<Problem> problems = Stream.of(
                        settings.problems().stream(),
                        references.problems().stream(),
                        priorities.problems().stream(),
                        deadlines.problems().stream(),
                        assignment.problems().stream(),
                        events.problems().stream(),
                        stories.problems().stream(),
                        letters.faults().stream().map(Configuration::problem))
                .flatMap(Function.identity())
                .toList();
        return new Configuration(
                settings.settings(),
                references.patterns(),
                priorities.rules(),
                TaxonomyFiles.later(configFolder),
                deadlines.rules(),
                assignment.rules(),
                events.rules(),
                stories,
                letters.letters(),
                ConfigurationDigest.of(configFolder),
                problems);
    }

    private static Letters.Loaded letters(Path configFolder, Settings settings) {
        return settings.acknowledge().isEmpty()
                ? new Letters.Loaded(Optional.empty(), List.of())
                : Letters.load(
                        configFolder.resolve(Letters.FOLDER),
                        settings.organisation().languages());
    }

    private static Problem problem(Letters.Fault fault) {
        String file = "config/" + Letters.FOLDER + (fault.file().isEmpty() ? "" : "/" + fault.file());
        return new Problem(file, 1, 1, fault.what(), "see config/acknowledge/en.txt as it was delivered");
    }

    /** The same, listening elsewhere; null keeps what is configured. */
    public Configuration listeningOn(@Nullable String host, @Nullable Integer port) {
        return new Configuration(
                settings.listeningOn(host, port),
                references,
                priorities,
                taxonomy,
                clock,
                assignment,
                events,
                stories,
                letters,
                digest,
                problems);
    }

    /** What the normalizer goes by. */
    public Rules rules() {
        Settings.Organisation organisation = settings.organisation();
        return new Rules(
                organisation.country(),
                organisation.zone(),
                Set.copyOf(organisation.mailDomains()),
                references,
                settings.mail().setAsideSpam(),
                priorities,
                taxonomy,
                clock,
                assignment);
    }
}
