package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.cases.PriorityLevel;
import org.guichet.normalize.PriorityRule;
import org.guichet.normalize.Signal;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code config/priority.yaml}: what makes a case more or less pressing. */
public final class PriorityFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "priority.yaml";

    private static final int LARGEST_SUM = 1_000_000_000;
    private static final List<String> LEVELS =
            Arrays.stream(PriorityLevel.values()).map(PriorityLevel::word).toList();

    private final Problems problems = new Problems("config/" + FILE);

    private PriorityFile() {}

    /**
     * What came of reading.
     *
     * @param rules those that are right
     */
    public record Loaded(List<PriorityRule> rules, List<Problem> problems) {
        public Loaded {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }

    /** Reads {@code priority.yaml} of this folder; without that file every case is of normal priority. */
    public static Loaded load(Path configFolder) {
        Path file = configFolder.resolve(FILE);
        return Files.exists(file) ? new PriorityFile().read(file) : new Loaded(List.of(), List.of());
    }

    private Loaded read(Path file) {
        Section root = Section.of("", YamlFile.read(file, problems), problems);
        List<PriorityRule> rules = new ArrayList<>();
        for (Section section : root.sections("rules")) {
            rule(section).ifPresent(rules::add);
        }
        root.finish();
        return new Loaded(rules, problems.found());
    }

    private Optional<PriorityRule> rule(Section section) {
        section.require("level", "one of " + String.join(", ", LEVELS));
        Optional<PriorityLevel> level = section.text("level").flatMap(word -> level(section, word));
        Set<Signal> when = when(section);
        int amount = section.number("amountAtLeast", 0, 1, LARGEST_SUM);
        String reason = section.text("reason", PriorityRule.reason(when, amount));
        if (section.value("when").isEmpty() && amount == 0) {
            section.wrong("when", "a rule that always holds", "name signals under \"when\", or an amountAtLeast");
        }
        section.finish();
        boolean conditional = !when.isEmpty() || amount > 0;
        return level.filter(l -> conditional).map(l -> new PriorityRule(l, when, amount, reason));
    }

    private static Optional<PriorityLevel> level(Section section, String word) {
        Optional<PriorityLevel> level = Arrays.stream(PriorityLevel.values())
                .filter(l -> l.word().equals(word))
                .findFirst();
        if (level.isEmpty()) {
            section.wrong("level", "\"" + word + "\" is not a level", Nearest.hint(word, LEVELS));
        }
        return level;
    }

    private Set<Signal> when(Section section) {
        Set<Signal> when = EnumSet.noneOf(Signal.class);
        for (Node item : section.items("when")) {
            String word = Section.words(item);
            Optional<Signal> signal = Signal.parse(word);
            signal.ifPresent(when::add);
            if (signal.isEmpty()) {
                problems.at(item, "\"" + word + "\" is not a signal", Nearest.hint(word, Signal.words()));
            }
        }
        return when;
    }
}
