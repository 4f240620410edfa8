package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.cases.PriorityLevel;
import org.guichet.proactive.EventRule;
import org.guichet.proactive.EventRules;
import org.guichet.proactive.TypePattern;
import org.guichet.submission.Fields;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code config/events.yaml}: which events of other systems open a case. */
public final class EventsFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "events.yaml";

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final String NAME_HINT = "write small letters, digits and hyphens, e.g. delivery-failed-twice";
    private static final Pattern NATURE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
    private static final List<String> OTHERS = List.of("case", "set-aside");
    private static final List<String> LEVELS =
            Arrays.stream(PriorityLevel.values()).map(PriorityLevel::word).toList();

    /** What is remembered is kept a little longer. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Problems problems = new Problems("config/" + FILE);
    private final Set<String> names = new HashSet<>();

    private EventsFile() {}

    /**
     * What came of reading.
     *
     * @param rules those that are right
     */
    public record Loaded(EventRules rules, List<Problem> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    /** Reads {@code events.yaml} of this folder; without that file each event opens a case. */
    public static Loaded load(Path configFolder) {
        Path file = configFolder.resolve(FILE);
        return Files.exists(file) ? new EventsFile().read(file) : new Loaded(EventRules.NONE, List.of());
    }

    private Loaded read(Path file) {
        Section root = Section.of("", YamlFile.read(file, problems), problems);
        String others = oneOf(root, "others", OTHERS).orElse("case");
        List<EventRule> rules = new ArrayList<>();
        for (Section section : root.sections("rules")) {
            rule(section).ifPresent(rules::add);
        }
        root.finish();
        return new Loaded(new EventRules(rules, others.equals("case")), problems.found());
    }

    private Optional<EventRule> rule(Section section) {
        section.require("name", NAME_HINT);
        section.require("types", "types of events, e.g. [delivery.failed, \"*.delivery-failed\"]");
        Optional<String> name = section.text("name").flatMap(given -> name(section, given));
        List<TypePattern> types = patterns(section, "types");
        List<TypePattern> unless = patterns(section, "unless");
        int times = section.number("times", 1, 1, 100);
        Duration after = after(section);
        check(section, types, unless, times, after);
        EventRule rule = new EventRule(
                name.orElse("unnamed"),
                types,
                unless,
                section.text("about", Fields.ORDER),
                after.isZero() ? times : 1,
                Duration.ofDays(section.number("withinDays", 30, 1, 365)),
                after,
                nature(section),
                priority(section),
                incident(section));
        section.finish();
        return name.isPresent() && !types.isEmpty() ? Optional.of(rule) : Optional.empty();
    }

    private static void check(
            Section section, List<TypePattern> types, List<TypePattern> unless, int times, Duration after) {
        if (types.stream().anyMatch(unless::contains)) {
            section.wrong("unless", "a type stands in \"types\" and in \"unless\"", "keep it in one of them");
        }
        if (times > 1 && !after.isZero()) {
            section.wrong("times", "a rule counts events or waits for one, not both", "make two rules of it");
        } else if (times == 1 && after.isZero() != unless.isEmpty()) {
            section.wrong(
                    after.isZero() ? "unless" : "afterDays",
                    "a rule that waits has \"unless\" and afterDays, afterHours, afterMinutes or afterSeconds",
                    "say what is expected, and for how long");
        }
    }

    private Optional<String> name(Section section, String given) {
        if (!NAME.matcher(given).matches()) {
            section.wrong("name", "\"" + given + "\" is no name of a rule", NAME_HINT);
            return Optional.empty();
        }
        if (!names.add(given)) {
            section.wrong("name", "there are two rules \"" + given + "\"", "what is remembered is kept by their names");
            return Optional.empty();
        }
        return Optional.of(given);
    }

    private List<TypePattern> patterns(Section section, String key) {
        List<TypePattern> patterns = new ArrayList<>();
        for (Node item : section.items(key)) {
            String written = Section.words(item);
            if (TypePattern.isOne(written)) {
                patterns.add(new TypePattern(written));
            } else {
                problems.at(
                        item,
                        "\"" + written + "\" is no type of events",
                        "write a whole type, or * at its beginning or end");
            }
        }
        return patterns;
    }

    private static Duration after(Section section) {
        Duration after = Duration.ofDays(section.number("afterDays", 0, 0, 365))
                .plusHours(section.number("afterHours", 0, 0, 1_000))
                .plusMinutes(section.number("afterMinutes", 0, 0, 10_000))
                .plusSeconds(section.number("afterSeconds", 0, 0, 100_000));
        return after.compareTo(LONGEST) > 0 ? LONGEST : after;
    }

    private static @Nullable String nature(Section section) {
        Optional<String> nature = section.text("nature");
        if (nature.isPresent() && !NATURE.matcher(nature.get()).matches()) {
            section.wrong("nature", "\"" + nature.get() + "\" is no code of a nature", "e.g. delivery.failed");
            return null;
        }
        return nature.orElse(null);
    }

    private static @Nullable PriorityLevel priority(Section section) {
        return oneOf(section, "priority", LEVELS)
                .map(word -> PriorityLevel.values()[LEVELS.indexOf(word)])
                .orElse(null);
    }

    private static Optional<EventRule.IncidentKey> incident(Section section) {
        if (section.value("incident").isEmpty()) {
            return Optional.empty();
        }
        Section incident = section.section("incident");
        incident.require("by", "values that are the same for all of one cause, e.g. [carrier, run]");
        List<String> by = incident.texts("by");
        Duration within = Duration.ofHours(incident.number("withinHours", 24, 1, 8_760));
        incident.finish();
        return by.isEmpty() ? Optional.empty() : Optional.of(new EventRule.IncidentKey(by, within));
    }

    private static Optional<String> oneOf(Section section, String key, List<String> words) {
        Optional<String> given = section.text(key);
        if (given.isPresent() && !words.contains(given.get())) {
            section.wrong(
                    key,
                    "\"" + key + "\" cannot be \"" + given.get() + "\"",
                    "write one of " + String.join(", ", words));
            return Optional.empty();
        }
        return given;
    }
}
