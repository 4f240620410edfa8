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
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.normalize.PriorityRule;
import org.guichet.normalize.Signal;

/** {@code config/priority.yaml}: what makes a case more or less pressing. */
public final class PriorityFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "priority.yaml";

    private static final int LARGEST_SUM = 1_000_000_000;
    private static final List<String> LEVELS = Words.all(PriorityLevel.values(), PriorityLevel::word);

    private static final Shape RULE = Shape.of(
            Key.oneOf("level", LEVELS)
                    .noun("a level")
                    .required("one of " + String.join(", ", LEVELS))
                    .about("How soon."),
            Key.words("when", List.copyOf(Signal.words()))
                    .noun("a signal")
                    .example("[complaint, vulnerable]")
                    .about("All of these must hold."),
            Key.number("amountAtLeast", 1, LARGEST_SUM)
                    .about("And a sum of at least this is named, in whatever currency."),
            Key.text("reason").otherwise("the signals").about("What staff read."));

    static final Shape SHAPE = Shape.of(Key.entries("rules", RULE)
            .about(
                    "Every rule that holds is tried; the highest level counts, and staff read the reasons of all of them "
                            + "beside it. A case that no rule is about is normal."));

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
        Section root = Section.of(SHAPE, YamlFile.read(file, problems), problems);
        List<PriorityRule> rules = new ArrayList<>();
        for (Section section : root.sections("rules")) {
            rule(section).ifPresent(rules::add);
        }
        return new Loaded(rules, problems.found());
    }

    private Optional<PriorityRule> rule(Section section) {
        Optional<PriorityLevel> level = section.text("level").flatMap(PriorityFile::level);
        Set<Signal> when = when(section);
        int amount = section.numberIn("amountAtLeast").orElse(0);
        String reason = section.text("reason").orElse(PriorityRule.reason(when, amount));
        if (!section.has("when") && amount == 0) {
            section.wrong("when", "a rule that always holds", "name signals under \"when\", or an amountAtLeast");
        }
        boolean conditional = !when.isEmpty() || amount > 0;
        return level.filter(l -> conditional).map(l -> new PriorityRule(l, when, amount, reason));
    }

    private static Optional<PriorityLevel> level(String word) {
        return Arrays.stream(PriorityLevel.values())
                .filter(l -> l.word().equals(word))
                .findFirst();
    }

    private static Set<Signal> when(Section section) {
        Set<Signal> when = EnumSet.noneOf(Signal.class);
        section.texts("when").forEach(word -> Signal.parse(word).ifPresent(when::add));
        return when;
    }
}
