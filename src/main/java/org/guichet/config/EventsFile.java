package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.cases.PriorityLevel;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
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
    /** What a code of a nature looks like. */
    static final Pattern NATURE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

    private static final List<String> LEVELS = Words.all(PriorityLevel.values(), PriorityLevel::word);

    private static final Shape INCIDENT = Shape.of(
            Key.texts("by")
                    .required("values that are the same for all of one cause, e.g. [carrier, run]")
                    .example("[carrier, run]")
                    .about("Values that are the same for all of one cause."),
            Key.number("withinHours", 24, 1, 8_760).unit("hours").about("From the first case on."));

    private static final Shape RULE = Shape.of(
            Key.text("name")
                    .required(NAME_HINT)
                    .pattern("^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$")
                    .example("delivery-failed")
                    .about("By which arrivals are set aside, and under which is remembered what was seen."),
            Key.texts("types")
                    .required("types of events, e.g. [delivery.failed, \"*.delivery-failed\"]")
                    .example("[delivery.failed, \"*.delivery-failed\"]")
                    .about("Of the events that count: whole, or with * for the rest at the beginning or the end."),
            Key.text("about", Fields.ORDER)
                    .about(
                            "What they are about: events with the same value count together. Names are those of the form "
                                    + "(order, invoice, contract, tracking, customerNumber, product, site), or the event's own "
                                    + "(run.id)."),
            Key.number("times", 1, 1, 100).unit("events").about("How many of them open a case."),
            Key.number("withinDays", 30, 1, 365).unit("days").about("Within which they count together."),
            Key.texts("unless")
                    .example("[order.shipped, order.cancelled]")
                    .about("Types of the events that end it: counting begins anew, or the wait is over."),
            Key.number("afterDays", 0, 0, 365)
                    .unit("days")
                    .about("With unless: opens a case when none of those came for so long. The four after… add up."),
            Key.number("afterHours", 0, 0, 1_000).unit("hours").about("Likewise."),
            Key.number("afterMinutes", 0, 0, 10_000).unit("minutes").about("Likewise."),
            Key.number("afterSeconds", 0, 0, 100_000).unit("seconds").about("Likewise."),
            Key.text("nature").example("delivery.failed").about("Of the case, a code of the taxonomy."),
            Key.oneOf("priority", LEVELS).otherwise("what priority.yaml says").about("Of the case."),
            Key.nested("incident", INCIDENT)
                    .about(
                            "Cases with the same values are one incident. The first is announced; the others are linked to "
                                    + "it, and announced when their customer complains."));

    static final Shape SHAPE = Shape.of(
            Key.oneOf("others", "case", List.of("case", "set-aside"))
                    .about("What becomes of events that no rule names."),
            Key.entries("rules", RULE).about("Each event belongs to the first rule that names its type."));

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
        Section root = Section.of(SHAPE, YamlFile.read(file, problems), problems);
        String others = root.word("others");
        List<EventRule> rules = new ArrayList<>();
        for (Section section : root.sections("rules")) {
            rule(section).ifPresent(rules::add);
        }
        return new Loaded(new EventRules(rules, others.equals("case")), problems.found());
    }

    private Optional<EventRule> rule(Section section) {
        Optional<String> name = section.text("name").flatMap(given -> name(section, given));
        List<TypePattern> types = patterns(section, "types");
        List<TypePattern> unless = patterns(section, "unless");
        int times = section.number("times");
        Duration after = after(section);
        check(section, types, unless, times, after);
        EventRule rule = new EventRule(
                name.orElse("unnamed"),
                types,
                unless,
                section.word("about"),
                after.isZero() ? times : 1,
                Duration.ofDays(section.number("withinDays")),
                after,
                nature(section),
                priority(section),
                incident(section));
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
        Duration after = Duration.ofDays(section.number("afterDays"))
                .plusHours(section.number("afterHours"))
                .plusMinutes(section.number("afterMinutes"))
                .plusSeconds(section.number("afterSeconds"));
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
        return section.text("priority")
                .map(word -> PriorityLevel.values()[LEVELS.indexOf(word)])
                .orElse(null);
    }

    private static Optional<EventRule.IncidentKey> incident(Section section) {
        if (!section.has("incident")) {
            return Optional.empty();
        }
        Section incident = section.section("incident");
        List<String> by = incident.texts("by");
        Duration within = Duration.ofHours(incident.number("withinHours"));
        return by.isEmpty() ? Optional.empty() : Optional.of(new EventRule.IncidentKey(by, within));
    }
}
