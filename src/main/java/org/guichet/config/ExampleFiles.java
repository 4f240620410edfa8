package org.guichet.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guichet.cases.DecisionKind;
import org.guichet.normalize.taught.Example;

/**
 * {@code config/taxonomy/examples/*.tsv}: texts by which operators teach natures and decisions. A line is a label, a tab and
 * the text; an empty line and one that begins with {@code #} say nothing.
 */
public final class ExampleFiles {

    /** The folder's name in the folder of the taxonomy. */
    public static final String FOLDER = "examples";

    private static final int MOST = 100_000;
    private static final int LONGEST = 10_000;
    private static final List<DecisionKind> TAUGHT = List.of(
            DecisionKind.COMPLAINT,
            DecisionKind.ENQUIRY,
            DecisionKind.PRAISE,
            DecisionKind.DATA_REQUEST,
            DecisionKind.SPAM);

    private final Set<String> labels;
    private final List<Example> examples = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ExampleFiles(Set<String> codes) {
        labels = new TreeSet<>(codes);
        TAUGHT.forEach(kind -> labels.add(Example.DECISION + kind.word()));
    }

    /**
     * What came of reading.
     *
     * @param examples those that are right
     */
    public record Loaded(List<Example> examples, List<Problem> problems) {
        public Loaded {
            examples = List.copyOf(examples);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the files in the order of their names.
     *
     * @param codes the natures that there are
     * @throws IOException when the folder or a file in it cannot be read
     */
    static Loaded load(Path taxonomyFolder, Set<String> codes) throws IOException {
        ExampleFiles files = new ExampleFiles(codes);
        Path folder = taxonomyFolder.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.sorted().toList()) {
                    files.read(file);
                }
            }
        }
        return new Loaded(files.examples, files.problems);
    }

    /**
     * Reads one file, of whatever name.
     *
     * @param codes the natures that there are
     */
    public static Loaded read(Path file, Set<String> codes) throws IOException {
        ExampleFiles files = new ExampleFiles(codes);
        files.lines(file, file.toString());
        return new Loaded(files.examples, files.problems);
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".tsv")) {
            lines(file, "config/" + TaxonomyFiles.FOLDER + "/" + FOLDER + "/" + name);
        }
    }

    private void lines(Path file, String name) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            problems.add(new Problem(name, 1, 1, "not UTF-8", "save it as UTF-8"));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    i == 0 && lines.get(i).startsWith("\uFEFF") ? lines.get(i).substring(1) : lines.get(i);
            if (!line.isBlank() && line.charAt(0) != '#') {
                example(line, new At(name, i + 1));
            }
        }
    }

    private record At(String file, int line) {
        Problem problem(int column, String message, String hint) {
            return new Problem(file, line, column, message, hint);
        }
    }

    private void example(String line, At at) {
        int tab = line.indexOf('\t');
        String label = tab < 0 ? line : line.substring(0, tab).strip();
        String text = tab < 0 ? "" : line.substring(tab + 1).strip();
        if (text.isEmpty()) {
            problems.add(at.problem(1, "no text behind a tab", "a nature's code, a tab, what somebody would write"));
        } else if (!labels.contains(label)) {
            problems.add(at.problem(1, "\"" + label + "\" is no nature", Nearest.hint(label, List.copyOf(labels))));
        } else if (text.length() > LONGEST) {
            problems.add(at.problem(tab + 2, "longer than " + LONGEST + " characters", "a few sentences teach more"));
        } else if (examples.size() >= MOST) {
            problems.add(at.problem(1, "more than " + MOST + " examples", "leave out those that repeat others"));
        } else {
            examples.add(new Example(label, text));
        }
    }
}
