package org.guichet.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.DecisionKind;
import org.guichet.clock.Binding;
import org.guichet.clock.ClockRules;
import org.guichet.clock.Holidays;
import org.guichet.clock.Promise;
import org.guichet.clock.Regime;
import org.guichet.clock.Wait;
import org.guichet.clock.WorkingDays;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;

/** {@code config/deadlines.yaml} and the folder {@code config/regimes}: when answers are due, and what is promised. */
public final class DeadlinesFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "deadlines.yaml";

    /** The folder of the regimes beside it. */
    public static final String REGIMES = "regimes";

    private static final int MOST_REGIMES = 500;
    private static final List<DecisionKind> PROMISED =
            List.of(DecisionKind.COMPLAINT, DecisionKind.ENQUIRY, DecisionKind.DATA_REQUEST, DecisionKind.UNDETERMINED);

    private static final Shape PROMISE = Shape.of(
            Key.text("target")
                    .example("10 working days")
                    .about("Within which you mean to have answered; a deadline of the regime \"organisation\"."),
            Key.text("told")
                    .example("15 working days")
                    .about("What customers are told: never before the target, nor after what the law allows."),
            Key.text("holidays")
                    .otherwise("organisation.country")
                    .example("FR")
                    .about("Whose public holidays are no working days: ISO 3166-1 or 3166-2, e.g. GB-ENG."),
            RegimeFile.WORKING_DAYS_KEY,
            Conditions.DECISIONS
                    .otherwise("complaint, enquiry, data-request, undetermined")
                    .about("What a date is promised for."));

    private static final Shape BINDING = Shape.of(
            Key.text("regime")
                    .required("the name of a file in config/" + REGIMES + " without " + RegimeFile.ENDING)
                    .example("fr-consumer-code")
                    .about("The name of a file in config/regimes, without .yaml."),
            Conditions.DECISIONS,
            Conditions.KINDS,
            Conditions.CHANNELS,
            Conditions.NATURES,
            Conditions.COUNTRIES,
            Conditions.FLAGS);

    static final Shape SHAPE = Shape.of(
            Key.nested("promise", PROMISE)
                    .otherwise("nothing is promised")
                    .about(
                            "What you hold yourself to, whatever the law says. Times are written as \"10 working days\", \"30 "
                                    + "days\", \"8 weeks\", \"2 months\" or \"1 year\"; day 0 does not count."),
            Key.entries("regimes", BINDING)
                    .about("The rules that bind you; each applies to the cases that fit every list beside it."));

    private final Problems problems = new Problems("config/" + FILE);
    private final Settings.Organisation organisation;
    private final Map<String, Regime> regimes;

    private DeadlinesFile(Settings.Organisation organisation, Map<String, Regime> regimes) {
        this.organisation = organisation;
        this.regimes = regimes;
    }

    /**
     * What came of reading.
     *
     * @param rules those that are right
     */
    public record Loaded(ClockRules rules, List<Problem> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads both; without the file nothing is ever due.
     *
     * @throws IOException when the folder is there and cannot be listed
     */
    public static Loaded load(Path configFolder, Settings.Organisation organisation) throws IOException {
        List<Problem> found = new ArrayList<>();
        Map<String, Regime> regimes = regimes(configFolder.resolve(REGIMES), found);
        Path file = configFolder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Loaded(ClockRules.none(organisation.zone()), found);
        }
        DeadlinesFile reading = new DeadlinesFile(organisation, regimes);
        ClockRules rules = reading.read(file);
        found.addAll(reading.problems.found());
        return new Loaded(rules, found);
    }

    private static Map<String, Regime> regimes(Path folder, List<Problem> found) throws IOException {
        Map<String, Regime> regimes = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return regimes;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> some = files.filter(file -> file.toString().endsWith(RegimeFile.ENDING))
                    .sorted()
                    .limit(MOST_REGIMES)
                    .toList();
            for (Path file : some) {
                Problems problems = new Problems("config/" + REGIMES + "/" + file.getFileName());
                RegimeFile.read(file, problems).ifPresent(regime -> regimes.put(regime.id(), regime));
                found.addAll(problems.found());
            }
        }
        return regimes;
    }

    private ClockRules read(Path file) {
        Section root = Section.of(SHAPE, YamlFile.read(file, problems), problems);
        Optional<Promise> promise = promise(root.section("promise"));
        List<Binding> bindings = new ArrayList<>();
        for (Section section : root.sections("regimes")) {
            binding(section).ifPresent(bindings::add);
        }
        return new ClockRules(organisation.zone(), bindings, promise);
    }

    private Optional<Promise> promise(Section section) {
        Optional<Wait> target = RegimeFile.wait(section, "target");
        Optional<Wait> told = RegimeFile.wait(section, "told");
        Holidays holidays = RegimeFile.holidays(
                        section, section.text("holidays").orElse(organisation.country()))
                .orElse(Holidays.NONE);
        WorkingDays days = RegimeFile.workingDays(section, holidays);
        Set<DecisionKind> decisions = Words.of(section, "decisions", DecisionKind.values(), DecisionKind::word);
        if (target.isPresent() != told.isPresent()) {
            section.require("target", "within which you mean to have answered, e.g. 10 working days");
            section.require("told", "within which customers are told to expect an answer, e.g. 15 working days");
        }
        if (target.isEmpty() || told.isEmpty()) {
            return Optional.empty();
        }
        return promise(section, target.get(), told.get(), days, decisions);
    }

    private static Optional<Promise> promise(
            Section section, Wait target, Wait told, WorkingDays days, Set<DecisionKind> decisions) {
        Promise promise = new Promise(target, told, days, decisions.isEmpty() ? Set.copyOf(PROMISED) : decisions);
        if (promise.promisesLessTime()) {
            section.wrong(
                    "told", "customers are promised an answer before your own target", "make told longer than target");
        }
        return Optional.of(promise);
    }

    private Optional<Binding> binding(Section section) {
        Optional<String> id = section.text("regime");
        Optional<Regime> regime = id.map(regimes::get);
        if (id.isPresent() && regime.isEmpty()) {
            section.wrong(
                    "regime",
                    "there is no config/" + REGIMES + "/" + id.get() + RegimeFile.ENDING + " that can be used",
                    Nearest.hint(id.get(), regimes.keySet()));
        }
        Set<DecisionKind> decisions = Words.of(section, "decisions", DecisionKind.values(), DecisionKind::word);
        Set<ChannelKind> kinds = Words.of(section, "kinds", ChannelKind.values(), ChannelKind::word);
        Set<String> channels = Set.copyOf(section.texts("channels"));
        List<String> natures = section.texts("natures");
        Set<String> countries = Set.copyOf(section.texts("countries"));
        Set<String> flags = Set.copyOf(section.texts("flags"));
        return regime.map(known -> new Binding(known, decisions, kinds, channels, natures, countries, flags));
    }
}
