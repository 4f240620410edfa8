package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.lessons.LessonRules;
import org.guichet.story.Sign;
import org.guichet.story.StoryRules;

/** {@code config/stories.yaml}: which cases may be one story, and what lessons may show. */
public final class StoriesFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "stories.yaml";

    private static final int LONGEST_WINDOW = 730;
    private static final int SURE = 100;
    private static final int MOST_DAYS = 30;
    private static final int LARGEST_GROUP = 1_000;
    private static final StoryRules USUAL = StoryRules.DEFAULTS;

    private static final Shape WEIGHTS = Shape.of(Arrays.stream(Sign.values())
            .map(sign -> Key.number(sign.word(), sign.usual(), 0, SURE).about("How much it says: " + sign.why()))
            .toArray(Key[]::new));

    private static final Shape INCIDENT = Shape.of(
            Key.number("from", USUAL.incidentFrom(), 1, SURE).about("A score from which a link is suggested."),
            Key.number("days", USUAL.incidentDays(), 0, MOST_DAYS)
                    .unit("days")
                    .about("Within which they came, where nobody says on which day it happened."),
            Key.texts("natures", USUAL.incidentNatures().toArray(String[]::new))
                    .about("Those that can hit many at once: codes, or their beginnings up to a dot."));

    private static final Shape LESSONS =
            Shape.of(Key.number("smallestGroup", LessonRules.DEFAULTS.smallestGroup(), 1, LARGEST_GROUP)
                    .unit("complaints")
                    .about("Of smaller groups nothing is shown."));

    static final Shape SHAPE = Shape.of(
            Key.number("windowDays", USUAL.windowDays(), 1, LONGEST_WINDOW)
                    .unit("days")
                    .about("How far back is looked."),
            Key.number("suggestFrom", USUAL.suggestFrom(), 1, SURE)
                    .about("A score in hundredths from which a link is suggested."),
            Key.number("joinFrom", 1, SURE)
                    .otherwise("never")
                    .example("98")
                    .about("A score from which cases are joined without a person; `./guichet undo` parts them again."),
            Key.nested("weights", WEIGHTS)
                    .about(
                            "How much each sign says, in hundredths. The first five tell the customer, the others the matter; "
                                    + "reference tells both."),
            Key.nested("incident", INCIDENT).about("One incident of several customers."),
            Key.nested("lessons", LESSONS).about("What /lessons and `./guichet lessons` may show."));

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
        Section root = Section.of(SHAPE, YamlFile.read(file, problems), problems);
        int suggest = root.number("suggestFrom");
        Section incident = root.section("incident");
        Section lessons = root.section("lessons");
        StoryRules rules = new StoryRules(
                root.number("windowDays"),
                suggest,
                joinFrom(root, suggest),
                incident.number("from"),
                incident.number("days"),
                incident.texts("natures"),
                weights(root.section("weights")));
        return new Loaded(rules, new LessonRules(lessons.number("smallestGroup")), problems.found());
    }

    private static OptionalInt joinFrom(Section root, int suggest) {
        Optional<Integer> join = root.numberIn("joinFrom");
        if (join.isPresent() && join.get() < suggest) {
            root.wrong("joinFrom", "cases would be joined that are not even suggested", "make it suggestFrom or more");
        }
        return join.isPresent() ? OptionalInt.of(join.get()) : OptionalInt.empty();
    }

    private static Map<Sign, Integer> weights(Section section) {
        Map<Sign, Integer> weights = new EnumMap<>(Sign.class);
        Arrays.stream(Sign.values()).forEach(sign -> weights.put(sign, section.number(sign.word())));
        return weights;
    }
}
