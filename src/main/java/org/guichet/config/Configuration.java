package org.guichet.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.normalize.Rules;
import org.guichet.normalize.find.ReferencePattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything in the configuration folder.
 *
 * @param digest of all of it, for {@code normalizer.configuration}
 * @param problems every one; a gateway does not start with any
 */
public record Configuration(
        Settings settings, List<ReferencePattern> references, String digest, List<Problem> problems) {

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
        List<Problem> problems = Stream.concat(settings.problems().stream(), references.problems().stream())
                .toList();
        return new Configuration(
                settings.settings(), references.patterns(), ConfigurationDigest.of(configFolder), problems);
    }

    /** The same, listening elsewhere; null keeps what is configured. */
    public Configuration listeningOn(@Nullable String host, @Nullable Integer port) {
        return new Configuration(settings.listeningOn(host, port), references, digest, problems);
    }

    /** What the normalizer goes by. */
    public Rules rules() {
        Settings.Organisation organisation = settings.organisation();
        return new Rules(
                organisation.country(),
                organisation.zone(),
                Set.copyOf(organisation.mailDomains()),
                references,
                settings.mail().setAsideSpam());
    }
}
