package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.lessons.LessonRules;
import org.guichet.story.Sign;
import org.guichet.story.StoryRules;

/** {@code config/stories.yaml}: which cases may be one story, and what lessons may show. */
public final class StoriesFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "stories.yaml";

    private static final String NEVER = "never";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?|100");
    private static final int LONGEST_WINDOW = 730;
    private static final int SURE = 100;
    private static final int MOST_DAYS = 30;
    private static final int LARGEST_GROUP = 1_000;

    private static final Shape INCIDENT = Shape.of(
            Key.number("from", StoryRules.DEFAULTS.incidentFrom(), 1, SURE)
                    .unit("hundredths")
                    .about("A score from which a case is linked to the first of an incident."),
            Key.number("days", StoryRules.DEFAULTS.incidentDays(), 0, MOST_DAYS)
                    .unit("days")
                    .about("Within which they came, where nobody says on which day it happened."),
            Key.texts("natures", StoryRules.DEFAULTS.incidentNatures().toArray(String[]::new))
                    .example("[service, transport]")
                    .about("Codes of the taxonomy, or their beginnings up to a dot, of what can hit many at once."));

    private static final Shape LESSONS =
            Shape.of(Key.number("smallestGroup", LessonRules.DEFAULTS.smallestGroup(), 1, LARGEST_GROUP)
                    .unit("complaints")
                    .about("Of fewer, the lessons show nothing."));

    private static final Shape WEIGHTS = Shape.of(Arrays.stream(Sign.values())
            .map(sign -> Key.number(sign.word(), sign.usual(), 0, SURE)
                    .unit("hundredths")
                    .about("How much this says. " + sign.why()))
            .toArray(Key[]::new));

    static final Shape SHAPE = Shape.of(
            Key.number("windowDays", StoryRules.DEFAULTS.windowDays(), 1, LONGEST_WINDOW)
                    .unit("days")
                    .about("How far back is looked."),
            Key.number("suggestFrom", StoryRules.DEFAULTS.suggestFrom(), 1, SURE)
                    .unit("hundredths")
                    .about("A score from which a link is suggested."),
            Key.text("joinFrom", NEVER)
                    .pattern("never|[1-9][0-9]?|100")
                    .unit("hundredths")
                    .example("98")
                    .about("A score from which cases are joined without a person; ./guichet undo parts them again."),
            Key.nested("weights", WEIGHTS).about("What speaks for two cases being one story, and how much."),
            Key.nested("incident", INCIDENT).about("One incident that hit several customers."),
            Key.nested("lessons", LESSONS).about("What the page of lessons counts."));

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
        int window = root.number("windowDays");
        int suggest = root.number("suggestFrom");
        OptionalInt join = joinFrom(root, suggest);
        Map<Sign, Integer> weights = weights(root.section("weights"));
        Section incident = root.section("incident");
        int from = incident.number("from");
        int days = incident.number("days");
        List<String> natures = incident.texts("natures");
        int smallest = root.section("lessons").number("smallestGroup");
        StoryRules rules = new StoryRules(window, suggest, join, from, days, natures, weights);
        return new Loaded(rules, new LessonRules(smallest), problems.found());
    }

    private static OptionalInt joinFrom(Section root, int suggest) {
        String given = root.text("joinFrom").orElse(NEVER);
        if (given.equals(NEVER)) {
            return OptionalInt.empty();
        }
        if (!NUMBER.matcher(given).matches()) {
            root.wrong("joinFrom", "\"" + given + "\" is no score", "write a number from 1 to 100, or never");
            return OptionalInt.empty();
        }
        int join = Integer.parseInt(given);
        if (join < suggest) {
            root.wrong("joinFrom", "cases would be joined that are not even suggested", "make it suggestFrom or more");
        }
        return OptionalInt.of(join);
    }

    private static Map<Sign, Integer> weights(Section section) {
        Map<Sign, Integer> weights = new EnumMap<>(Sign.class);
        Arrays.stream(Sign.values()).forEach(sign -> weights.put(sign, section.number(sign.word())));
        return weights;
    }
}
