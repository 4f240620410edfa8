package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.channel.scan.pool.ModelSource;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code guichet.yaml} into {@link Settings}, keeping a list of everything that is wrong with it. */
final class SettingsReader {

    private final Path file;
    private final Problems problems = new Problems("config/" + Settings.FILE);
    private final Secrets secrets;
    private final Path home;

    SettingsReader(Path configFolder, Secrets.Environment environment) {
        file = configFolder.resolve(Settings.FILE);
        Path parent = configFolder.toAbsolutePath().getParent();
        home = parent == null ? configFolder : parent;
        secrets = new Secrets(environment, home);
    }

    Settings.Loaded read() {
        Optional<Node> document = Files.exists(file) ? YamlFile.read(file, problems) : Optional.empty();
        Section root = Section.of(SettingsKeys.ROOT, document, problems);
        Section server = root.section("server");
        Section access = root.section("access");
        Settings.Organisation organisation = organisation(root.section("organisation"));
        Settings.FollowUps followUps = new FollowUpsReader(secrets).read(root.section("followUps"));
        Settings settings = new Settings(
                organisation,
                server(server),
                access(access),
                data(root.section("data")),
                normalize(root.section("normalize")),
                limits(root.section("limits")),
                ocr(root.section("ocr")),
                mail(root.section("mail")),
                new CallsReader(secrets).read(root.section("calls")),
                followUps,
                new AcknowledgeReader(secrets, organisation, followUps).read(root.section("acknowledge")),
                new SubscribersReader(secrets).read(root));
        checkOpenServer(settings, server);
        return new Settings.Loaded(settings, problems.found());
    }

    // Answering the whole network without asking for a token would publish every complaint.
    private void checkOpenServer(Settings settings, Section server) {
        if (!settings.server().isLoopback() && settings.access().readTokens().isEmpty()) {
            server.wrong(
                    "host",
                    "\"server.host\" " + settings.server().host()
                            + " is open to other machines, and \"access.readTokens\" is empty",
                    "add a token under access.readTokens, e.g. \"${env:GUICHET_READ_TOKEN}\", or listen on 127.0.0.1");
        }
    }

    private Settings.Organisation organisation(Section section) {
        String name = section.word("name");
        String country = country(section);
        ZoneId zone = zone(section);
        List<String> languages = section.texts("languages");
        for (String language : languages) {
            if (!Arrays.asList(Locale.getISOLanguages())
                    .contains(Locale.forLanguageTag(language).getLanguage())) {
                section.wrongItem(
                        "languages",
                        language,
                        "\"" + language + "\" is not a language",
                        "write BCP 47 tags, e.g. [fr, en]");
            }
        }
        List<String> domains = section.texts("mailDomains").stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .toList();
        return new Settings.Organisation(name, country, zone, languages, domains);
    }

    private static String country(Section section) {
        String country = section.word("country");
        Set<String> known = Set.of(Locale.getISOCountries());
        if (!known.contains(country)) {
            String upper = country.toUpperCase(Locale.ROOT);
            section.wrong(
                    "country",
                    "\"" + country + "\" is not a country",
                    known.contains(upper)
                            ? "write \"" + upper + "\""
                            : "write two capital letters of ISO 3166-1, e.g. FR");
            return known.contains(upper) ? upper : "FR";
        }
        return country;
    }

    private static ZoneId zone(Section section) {
        String zone = section.word("zone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            section.wrong(
                    "zone",
                    "\"" + zone + "\" is not a time zone",
                    Nearest.hintNearOnly(zone, ZoneId.getAvailableZoneIds(), "write an IANA name, e.g. Europe/Paris"));
            return ZoneId.of("Europe/Paris");
        }
    }

    private static Settings.Server server(Section section) {
        Settings.Server server = new Settings.Server(section.word("host"), section.number("port"));
        return server;
    }

    private Settings.Access access(Section section) {
        Settings.Access access =
                new Settings.Access(secrets.resolve(section, "readTokens"), secrets.resolve(section, "staffTokens"));
        return access;
    }

    private Settings.Data data(Section section) {
        Settings.Data data = new Settings.Data(
                path(section, "folder").orElse(Path.of("data")),
                section.number("minFreeMegabytes"),
                new StoreReader(secrets).read(section));
        return data;
    }

    private static Settings.Normalize normalize(Section section) {
        Settings.Normalize normalize =
                new Settings.Normalize(section.number("workers"), section.number("timeLimitSeconds"));
        return normalize;
    }

    private static Settings.Limits limits(Section section) {
        Settings.Limits limits = new Settings.Limits(
                section.number("bodyMegabytes"),
                section.number("keptBodyMegabytes"),
                section.number("formFields"),
                section.number("formFieldKilobytes"),
                section.number("mailMegabytes"),
                section.number("scanMegabytes"),
                section.number("scanPages"),
                section.number("scanBatchPages"),
                section.number("transcriptMegabytes"));
        if (limits.keptBodyMegabytes() < limits.bodyMegabytes()) {
            section.wrong(
                    "keptBodyMegabytes",
                    "\"limits.keptBodyMegabytes\" is less than \"limits.bodyMegabytes\"",
                    "write " + limits.bodyMegabytes() + " or more");
        }
        return limits;
    }

    private Settings.Ocr ocr(Section section) {
        List<String> languages = section.texts("languages");
        Settings.Ocr ocr = new Settings.Ocr(
                section.number("workers"), languages, path(section, "modelFolder"), section.word("heicCommand"));
        checkModels(ocr, section);
        checkHeic(ocr.heicCommand(), section);
        return ocr;
    }

    private static Settings.Mail mail(Section section) {
        Settings.Mail mail = new Settings.Mail(
                section.texts("authservIds"), section.flag("setAsideSpam"), section.number("arrivalsPerSenderPerHour"));
        return mail;
    }

    private static void checkHeic(String command, Section section) {
        if (!command.isEmpty() && !(command.contains("{in}") && command.contains("{out}"))) {
            section.wrong("heicCommand", "the command names no {in} or no {out}", "write e.g. heif-convert {in} {out}");
        }
    }

    private void checkModels(Settings.Ocr ocr, Section section) {
        Optional<Path> folder = ocr.modelFolder().map(home::resolve);
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            section.wrong("modelFolder", "there is no folder " + folder.get(), "make it, or leave the key out");
        }
        ModelSource models = new ModelSource(folder);
        for (String language : ocr.languages()) {
            if (!models.has(language)) {
                section.wrongItem(
                        "languages",
                        language,
                        "there is no recognition model for \"" + language + "\"",
                        "put " + language + ModelSource.SUFFIX
                                + " into the folder that ocr.modelFolder names; built in are " + "fra and eng");
            }
        }
    }

    static Optional<Path> path(Section section, String key) {
        try {
            return section.text(key).map(Path::of);
        } catch (InvalidPathException e) {
            section.wrong(key, "\"" + key + "\" is not a path", "");
            return Optional.empty();
        }
    }
}
