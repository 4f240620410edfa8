package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.guichet.lessons.LessonRules;
import org.guichet.story.Sign;
import org.guichet.story.StoryRules;

/** {@code config/stories.yaml}: which cases may be one story, and what lessons may show. */
public final class StoriesFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "stories.yaml";

    private static final String NEVER = "never";
    private static final int LONGEST_WINDOW = 730;
    private static final int SURE = 100;
    private static final int MOST_DAYS = 30;
    private static final int LARGEST_GROUP = 1_000;

    private final Problems problems = new Problems("config/" + FILE);

    private StoriesFile() {}

    /**
     * What came of reading.
     *
     * @param rules usable also when there are problems
     */
    public record Loaded(StoryRules rules, LessonRules lessons, List<Problem> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    /** Reads {@code stories.yaml} of this folder; without that file there are the defaults. */
    public static Loaded load(Path configFolder) {
        Path file = configFolder.resolve(FILE);
        return Files.exists(file)
                ? new StoriesFile().read(file)
                : new Loaded(StoryRules.DEFAULTS, LessonRules.DEFAULTS, List.of());
    }

    private Loaded read(Path file) {
        StoryRules usual = StoryRules.DEFAULTS;
        Section root = Section.of("", YamlFile.read(file, problems), problems);
        int window = root.number("windowDays", usual.windowDays(), 1, LONGEST_WINDOW);
        int suggest = root.number("suggestFrom", usual.suggestFrom(), 1, SURE);
        OptionalInt join = joinFrom(root, suggest);
        Map<Sign, Integer> weights = weights(root.section("weights"));
        Section incident = root.section("incident");
        int from = incident.number("from", usual.incidentFrom(), 1, SURE);
        int days = incident.number("days", usual.incidentDays(), 0, MOST_DAYS);
        List<String> natures =
                incident.value("natures").isEmpty() ? usual.incidentNatures() : incident.texts("natures");
        incident.finish();
        Section lessons = root.section("lessons");
        int smallest = lessons.number("smallestGroup", LessonRules.DEFAULTS.smallestGroup(), 1, LARGEST_GROUP);
        lessons.finish();
        root.finish();
        StoryRules rules = new StoryRules(window, suggest, join, from, days, natures, weights);
        return new Loaded(rules, new LessonRules(smallest), problems.found());
    }

    private static OptionalInt joinFrom(Section root, int suggest) {
        if (root.text("joinFrom", NEVER).equals(NEVER)) {
            return OptionalInt.empty();
        }
        int join = root.number("joinFrom", SURE, 1, SURE);
        if (join < suggest) {
            root.wrong("joinFrom", "cases would be joined that are not even suggested", "make it suggestFrom or more");
        }
        return OptionalInt.of(join);
    }

    private static Map<Sign, Integer> weights(Section section) {
        Map<Sign, Integer> weights = new EnumMap<>(Sign.class);
        Arrays.stream(Sign.values())
                .forEach(sign -> weights.put(sign, section.number(sign.word(), sign.usual(), 0, SURE)));
        section.finish();
        return weights;
    }
}
