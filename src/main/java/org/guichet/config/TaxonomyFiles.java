package org.guichet.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.cases.DecisionKind;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.normalize.Once;
import org.guichet.normalize.Taxonomy;
import org.guichet.normalize.taught.Example;
import org.guichet.normalize.taught.ModelFolder;
import org.guichet.normalize.taught.TaughtModel;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code config/taxonomy/*.yaml}: what complaints are about, the words that tell, and examples that teach. */
public final class TaxonomyFiles {

    /** The folder's name in the configuration folder. */
    public static final String FOLDER = "taxonomy";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");
    private static final int NEWEST = 1_000_000;

    private static final Shape NATURE = Shape.of(
            Key.text("code")
                    .required("small letters, digits, - and ., e.g. delivery.late")
                    .pattern("^[a-z][a-z0-9]*([.-][a-z0-9]+)*$")
                    .example("delivery.late")
                    .about("What complaints are about. The same code in several files is one nature."),
            Key.namedTexts("names", List.of())
                    .example("{en: Late delivery, fr: Livraison en retard}")
                    .about("By language, for the reader."),
            Key.texts("words")
                    .example("[\"never arrived\", \"livr* en retard\"]")
                    .about(
                            "Phrases that tell. Each word may end in * (any ending) or + (its French forms: cassé+ is cassé, cassée, cassés, cassées)."),
            Key.texts("hints").about("Phrases that only lean that way."));

    static final Shape SHAPE = Shape.of(
            Key.number("version", 1, 1, NEWEST).about("Raise it when a code changes its meaning."),
            Key.entries("natures", NATURE).about("In any order."));

    private final List<Taxonomy.Kind> kinds = new ArrayList<>();
    private final List<Problem> found = new ArrayList<>();

    private TaxonomyFiles() {}

    /**
     * What came of reading.
     *
     * @param kinds those that are right
     * @param examples by which natures and decisions are taught
     */
    public record Loaded(List<Taxonomy.Kind> kinds, List<Example> examples, List<Problem> problems) {
        public Loaded {
            kinds = List.copyOf(kinds);
            examples = List.copyOf(examples);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the files of this folder in the order of their names; without the folder there are none.
     *
     * @throws IOException when the folder is there and cannot be listed
     */
    public static Loaded load(Path configFolder) throws IOException {
        TaxonomyFiles files = new TaxonomyFiles();
        for (Path file : list(configFolder)) {
            files.read(file);
        }
        ExampleFiles.Loaded examples = ExampleFiles.load(configFolder.resolve(FOLDER), codes(files.kinds));
        files.found.addAll(examples.problems());
        return new Loaded(files.kinds, examples.examples(), files.found);
    }

    private static Set<String> codes(List<Taxonomy.Kind> kinds) {
        return kinds.stream().map(Taxonomy.Kind::code).collect(Collectors.toSet());
    }

    /** The files, in the order of their names. */
    static List<Path> list(Path configFolder) throws IOException {
        Path folder = configFolder.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Read and learnt when it is first asked for, so that a start does not wait for it; what is wrong in it is left out.
     *
     * @param threshold how certain a nature must be, 0 to 1
     * @param models keeps what was learnt
     */
    public static Supplier<Taxonomy> later(Path configFolder, double threshold, ModelFolder models) {
        return new Once<>(() -> {
            Loaded loaded = wholly(configFolder);
            return new Taxonomy(loaded.kinds(), learnt(loaded.examples(), models), threshold);
        });
    }

    /** What these examples teach: each one of a nature is one of a complaint too. */
    public static Taxonomy.Learnt learnt(List<Example> examples, ModelFolder models) {
        List<Example> natures =
                examples.stream().filter(example -> !example.isDecision()).toList();
        List<Example> decisions = examples.stream()
                .map(example -> new Example(decision(example), example.text()))
                .toList();
        boolean taught = natures.size() < examples.size();
        return new Taxonomy.Learnt(models.of(natures), taught ? models.of(decisions) : TaughtModel.NONE);
    }

    private static String decision(Example example) {
        return example.isDecision()
                ? example.label().substring(Example.DECISION.length())
                : DecisionKind.COMPLAINT.word();
    }

    private static Loaded wholly(Path configFolder) {
        try {
            return load(configFolder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("config/" + FOLDER + " cannot be read", e);
        }
    }

    private void read(Path file) {
        Problems problems = new Problems("config/" + FOLDER + "/" + file.getFileName());
        Section root = Section.of(SHAPE, YamlFile.read(file, problems), problems);
        for (Section section : root.sections("natures")) {
            kind(section, problems).ifPresent(kinds::add);
        }
        found.addAll(problems.found());
    }

    private static Optional<Taxonomy.Kind> kind(Section section, Problems problems) {
        Optional<String> code = section.text("code").filter(given -> isCode(section, given));
        List<String> words = phrases(section, "words", problems);
        List<String> hints = phrases(section, "hints", problems);
        return code.map(c -> new Taxonomy.Kind(c, words, hints));
    }

    private static boolean isCode(Section section, String given) {
        boolean right = CODE.matcher(given).matches();
        if (!right) {
            section.wrong("code", "\"" + given + "\" cannot be a code", "small letters, digits, - and . between them");
        }
        return right;
    }

    private static List<String> phrases(Section section, String key, Problems problems) {
        List<String> phrases = new ArrayList<>();
        for (Node item : section.items(key)) {
            String phrase = Section.words(item);
            if (phrase.replace("*", "").isBlank()) {
                problems.at(item, "a phrase without a word", "leave it out");
            } else {
                phrases.add(phrase);
            }
        }
        return phrases;
    }
}
