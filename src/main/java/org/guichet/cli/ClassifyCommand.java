package org.guichet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.guichet.cli.classify.Evaluation;
import org.guichet.cli.classify.Folds;
import org.guichet.config.Configuration;
import org.guichet.config.ExampleFiles;
import org.guichet.config.TaxonomyFiles;
import org.guichet.normalize.Taxonomy;
import org.guichet.normalize.taught.Example;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a text is about and why, or how often that is right. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = {
            "Show what a text is about, and which words say so; stores nothing.",
            "With --evaluate, how often labelled texts are understood right; with --folds, the same of the texts that the",
            "classifier learns from, each judged by what was learnt from the others."
        })
final class ClassifyCommand implements Callable<Integer> {

    private static final int LARGEST_FILE = 1 << 20;
    private static final int FEWEST_FOLDS = 2;
    private static final int WRONG = 2;

    @Parameters(arity = "0..1", paramLabel = "TEXT|FILE", description = "A text, or a file that holds one.")
    private @Nullable String text;

    @Option(
            names = "--evaluate",
            paramLabel = "FILE",
            description = "Lines of a nature's code, a tab and a text, as in config/taxonomy/examples.")
    private @Nullable Path evaluate;

    @Option(names = "--folds", paramLabel = "N", description = "Into so many parts the taught examples are divided.")
    private int folds;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws Exception {
        Path config = home.path().resolve("config");
        int asked = (text == null ? 0 : 1) + (evaluate == null ? 0 : 1) + (folds == 0 ? 0 : 1);
        if (asked != 1 || folds != 0 && folds < FEWEST_FOLDS) {
            System.err.println("guichet: give one of a text, --evaluate FILE and --folds N (2 or more)");
            return WRONG;
        }
        if (text != null) {
            explain(Configuration.load(config).taxonomy().get().of(given(text)), System.out);
            return 0;
        }
        return evaluate == null ? folded(config) : evaluated(evaluate, config);
    }

    private Integer folded(Path config) throws IOException {
        TaxonomyFiles.Loaded taught = TaxonomyFiles.load(config);
        Folds.evaluate(
                        taught,
                        folds,
                        Configuration.load(config).taxonomy().get().threshold())
                .print(System.out);
        return 0;
    }

    private static Integer evaluated(Path file, Path config) throws IOException {
        Set<String> codes = TaxonomyFiles.load(config).kinds().stream()
                .map(Taxonomy.Kind::code)
                .collect(Collectors.toSet());
        ExampleFiles.Loaded labelled = ExampleFiles.read(file, codes);
        labelled.problems().forEach(problem -> System.err.println("guichet: " + problem));
        List<Example> natures = labelled.examples().stream()
                .filter(example -> !example.isDecision())
                .toList();
        if (natures.isEmpty()) {
            System.err.println("guichet: no labelled text in " + file + ", so nothing to evaluate");
            return WRONG;
        }
        Taxonomy taxonomy = Configuration.load(config).taxonomy().get();
        Evaluation evaluation = new Evaluation();
        natures.forEach(example -> evaluation.add(example.label(), taxonomy.of(example.text())));
        evaluation.print(System.out);
        return labelled.problems().isEmpty() ? 0 : 1;
    }

    /** What a file holds, when there is one of that name. */
    private static String given(String text) throws IOException {
        Optional<Path> file = file(text);
        if (file.isEmpty()) {
            return text;
        }
        try (var in = Files.newInputStream(file.get())) {
            return new String(in.readNBytes(LARGEST_FILE), StandardCharsets.UTF_8);
        }
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void explain(List<Taxonomy.Verdict> verdicts, PrintStream out) {
        if (verdicts.isEmpty()) {
            out.println("unclassified");
        }
        for (Taxonomy.Verdict verdict : verdicts) {
            out.printf(Locale.ROOT, "%-28s %3.0f %%%n", verdict.code(), 100 * verdict.confidence());
            verdict.because()
                    .forEach(reason -> out.printf(
                            Locale.ROOT,
                            "    %+5.1f  %s%s%n",
                            reason.weight(),
                            reason.words().replaceAll("\\s+", " "),
                            reason.taught() ? "" : "  (taxonomy)"));
        }
    }
}
