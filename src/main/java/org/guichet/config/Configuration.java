package org.guichet.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichet.assignment.AssignmentRules;
import org.guichet.clock.ClockRules;
import org.guichet.delivery.acknowledge.Letters;
import org.guichet.normalize.Rules;
import org.guichet.normalize.find.ReferencePattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything in the configuration folder.
 *
 * @param clock when answers are due
 * @param assignment who settles what
 * @param letters for acknowledging; absent when nobody is acknowledged
 * @param digest of all of it, for {@code normalizer.configuration}
 * @param problems every one; a gateway does not start with any
 */
public record Configuration(
        Settings settings,
        List<ReferencePattern> references,
        ClockRules clock,
        AssignmentRules assignment,
        Optional<Letters> letters,
        String digest,
        List<Problem> problems) {

    public Configuration {
        references = List.copyOf(references);
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
        Letters.Loaded letters = letters(configFolder, settings.settings());
        List<Problem> problems = Stream.of(
                        settings.problems().stream(),
                        references.problems().stream(),
                        deadlines.problems().stream(),
                        assignment.problems().stream(),
                        letters.faults().stream().map(Configuration::problem))
                .flatMap(Function.identity())
                .toList();
        return new Configuration(
                settings.settings(),
                references.patterns(),
                deadlines.rules(),
                assignment.rules(),
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
                settings.listeningOn(host, port), references, clock, assignment, letters, digest, problems);
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
                clock,
                assignment);
    }
}
