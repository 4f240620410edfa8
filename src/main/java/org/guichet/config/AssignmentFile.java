package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.assignment.Absence;
import org.guichet.assignment.AssignmentRules;
import org.guichet.assignment.Authority;
import org.guichet.assignment.Hours;
import org.guichet.assignment.Person;
import org.guichet.assignment.Queue;
import org.guichet.cases.Amount;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.PriorityLevel;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code config/assignment.yaml}: who settles what. */
public final class AssignmentFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "assignment.yaml";

    private static final Shape HOURS = Shape.of(
            RegimeFile.DAYS_KEY,
            Key.text("from", "09:00").example("\"09:00\"").about("Begin, in organisation.zone."),
            Key.text("to", "17:00").example("\"17:00\"").about("End, on the same day."));

    private static final Shape AWAY = Shape.of(
            Key.text("from")
                    .required("the first day away, e.g. 2026-12-21")
                    .example("2026-12-21")
                    .about("The first day."),
            Key.text("to")
                    .required("the last day away, e.g. 2027-01-03")
                    .example("2027-01-03")
                    .about("The last day."));

    private static final Shape PERSON = Shape.of(
            Key.text("name").required("as it stands in the cases").about("As it stands in the cases."),
            Key.texts("languages").otherwise("any").example("[fr, en]").about("That they read."),
            Key.text("authority")
                    .otherwise("any amount")
                    .pattern("^[0-9]{1,9}(\\.[0-9]{1,2})? [A-Z]{3}$")
                    .example("200 EUR")
                    .about("Up to which they may settle alone."),
            Key.nested("hours", HOURS).otherwise("always").about("When they are at work."),
            Key.entries("away", AWAY).about("When they are not."),
            Key.text("deputy").about("Who stands in while they are away; named in a queue too."));

    private static final Shape QUEUE = Shape.of(
            Key.text("name")
                    .required("what your teams call it")
                    .example("billing")
                    .about("What your teams call it."),
            Conditions.NATURES,
            Conditions.DECISIONS,
            Conditions.KINDS,
            Conditions.CHANNELS,
            Key.texts("languages").otherwise("all").example("[fr, en]").about("Of the complaint."),
            Key.words("priorities", Words.all(PriorityLevel.values(), PriorityLevel::word))
                    .otherwise("all")
                    .about("How soon somebody must look at it."),
            Conditions.FLAGS,
            Key.entries("people", PERSON).about("Left out: the team shares its cases out by itself."));

    static final Shape SHAPE = Shape.of(
            Key.text("fallback")
                    .example("customer-service")
                    .about("The team that has what no queue takes; left out, such cases are flagged unassigned."),
            Key.entries("queues", QUEUE).about("The first that takes a case has it."));

    private final Problems problems = new Problems("config/" + FILE);
    private final Set<String> people = new HashSet<>();
    private final List<Section> deputies = new ArrayList<>();

    private AssignmentFile() {}

    /**
     * What came of reading.
     *
     * @param rules those that are right
     */
    public record Loaded(AssignmentRules rules, List<Problem> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    /** Reads {@code assignment.yaml} of this folder; without that file nothing is assigned. */
    public static Loaded load(Path configFolder, ZoneId zone) {
        Path file = configFolder.resolve(FILE);
        return Files.exists(file)
                ? new AssignmentFile().read(file, zone)
                : new Loaded(AssignmentRules.none(zone), List.of());
    }

    private Loaded read(Path file, ZoneId zone) {
        Section root = Section.of(SHAPE, YamlFile.read(file, problems), problems);
        Optional<String> fallback = root.text("fallback");
        List<Queue> queues = new ArrayList<>();
        for (Section section : root.sections("queues")) {
            queue(section).ifPresent(queues::add);
        }
        deputies.forEach(this::standsIn);
        return new Loaded(new AssignmentRules(zone, queues, fallback), problems.found());
    }

    private Optional<Queue> queue(Section section) {
        List<Person> members = new ArrayList<>();
        for (Section person : section.sections("people")) {
            person(person).ifPresent(members::add);
        }
        Optional<String> name = section.text("name");
        List<String> natures = section.texts("natures");
        Set<DecisionKind> decisions = Words.of(section, "decisions", DecisionKind.values(), DecisionKind::word);
        Set<ChannelKind> kinds = Words.of(section, "kinds", ChannelKind.values(), ChannelKind::word);
        Set<PriorityLevel> priorities = Words.of(section, "priorities", PriorityLevel.values(), PriorityLevel::word);
        Set<String> channels = Set.copyOf(section.texts("channels"));
        Set<String> languages = Set.copyOf(section.texts("languages"));
        Set<String> flags = Set.copyOf(section.texts("flags"));
        return name.map(
                known -> new Queue(known, natures, decisions, kinds, channels, languages, priorities, flags, members));
    }

    private Optional<Person> person(Section section) {
        Optional<String> name = section.text("name");
        if (name.isPresent() && !people.add(name.get())) {
            section.wrong("name", "\"" + name.get() + "\" stands in two queues", "give one of them another name");
        }
        Set<String> languages = Set.copyOf(section.texts("languages"));
        Hours hours = section.has("hours") ? hours(section.section("hours")) : Hours.ALWAYS;
        Authority authority = authority(section);
        Optional<String> deputy = section.text("deputy");
        deputy.ifPresent(who -> deputies.add(section));
        List<Absence> absences = new ArrayList<>();
        for (Section away : section.sections("away")) {
            absence(away).ifPresent(absences::add);
        }
        return name.map(known -> new Person(known, languages, hours, authority, deputy, absences));
    }

    /** Asked when everybody is known. */
    private void standsIn(Section section) {
        String deputy = section.word("deputy");
        if (!people.contains(deputy)) {
            section.wrong("deputy", "nobody is called \"" + deputy + "\"", Nearest.hint(deputy, people));
        }
    }

    private static Hours hours(Section section) {
        Set<DayOfWeek> days = RegimeFile.days(section, "days");
        LocalTime from = time(section, "from", LocalTime.of(9, 0));
        LocalTime to = time(section, "to", LocalTime.of(17, 0));
        if (!from.isBefore(to)) {
            section.wrong("to", "the day ends before it begins", "write from: \"09:00\" and to: \"17:00\"");
        }
        return new Hours(days, from, to);
    }

    private static LocalTime time(Section section, String key, LocalTime fallback) {
        Optional<String> given = section.text(key);
        try {
            return given.map(LocalTime::parse).orElse(fallback);
        } catch (DateTimeException e) {
            section.wrong(key, "\"" + given.orElse("") + "\" is not a time of day", "write it as \"09:00\", in quotes");
            return fallback;
        }
    }

    /** {@code authority: 200 EUR}; left out: any amount. */
    private static Authority authority(Section section) {
        Optional<String> given = section.text("authority");
        if (given.isEmpty()) {
            return Authority.ANY;
        }
        String[] words = given.get().strip().split(" ", 2);
        boolean written = words.length == 2
                && words[0].length() <= 12
                && words[0].chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
                && words[0].matches("\\d+(\\.\\d+)?")
                && words[1].matches("[A-Z]{3}");
        if (!written) {
            section.wrong("authority", "\"" + given.get() + "\" is not an amount", "write for example 200 EUR");
            return Authority.ANY;
        }
        return new Authority(Optional.of(new Amount(words[0], words[1])));
    }

    private Optional<Absence> absence(Section section) {
        Optional<LocalDate> from = date(section, "from");
        Optional<LocalDate> to = date(section, "to");
        return from.flatMap(first -> to.map(last -> new Absence(first, last)));
    }

    private Optional<LocalDate> date(Section section, String key) {
        Optional<Node> at = section.value(key);
        try {
            return section.text(key).map(LocalDate::parse);
        } catch (DateTimeException e) {
            at.ifPresent(node -> problems.at(node, "not a date", "write YEAR-MONTH-DAY, e.g. 2026-12-21"));
            return Optional.empty();
        }
    }
}
