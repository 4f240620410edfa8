package org.guichet.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.normalize.Taxonomy;

/** {@code config/classifier.yaml}: how sure the nature of a complaint must be. */
public final class ClassifierFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "classifier.yaml";

    private static final int PERCENT = 100;
    private static final int USUAL = (int) Math.round(Taxonomy.USUAL_THRESHOLD * PERCENT);

    static final Shape SHAPE = Shape.of(Key.number("thresholdPercent", USUAL, 0, PERCENT)
            .unit("percent")
            .about("Below so much certainty the nature is \"unclassified\"."));

    private ClassifierFile() {}

    /**
     * What came of reading.
     *
     * @param threshold 0 to 1
     */
    public record Loaded(double threshold, List<Problem> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    /** Reads {@code classifier.yaml} of this folder; without that file everything is as usual. */
    public static Loaded load(Path configFolder) {
        Path file = configFolder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Loaded(Taxonomy.USUAL_THRESHOLD, List.of());
        }
        Problems problems = new Problems("config/" + FILE);
        Section root = Section.of(SHAPE, YamlFile.read(file, problems), problems);
        int threshold = root.number("thresholdPercent");
        return new Loaded(threshold / (double) PERCENT, problems.found());
    }
}
