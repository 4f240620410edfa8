package org.guichet.config;

import com.google.re2j.PatternSyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.ReferenceKind;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.normalize.find.Amounts;
import org.guichet.normalize.find.Check;
import org.guichet.normalize.find.Dates;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.ReferencePattern;
import org.guichet.normalize.find.References;
import org.guichet.submission.Span;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code config/references.yaml}: how the numbers look that customers quote. Its examples are tried as it is read. */
public final class ReferencesFile {

    /** The file's name in the configuration folder. */
    public static final String FILE = "references.yaml";

    private static final List<String> KINDS = Arrays.stream(ReferenceKind.values())
            .filter(kind -> kind != ReferenceKind.CASE)
            .map(ReferenceKind::word)
            .toList();

    private static final Shape PATTERN = Shape.of(
            Key.oneOf("kind", KINDS)
                    .noun("a kind of reference")
                    .required("one of " + String.join(", ", KINDS))
                    .about("What the number is of. Our own case references are always recognised."),
            Key.text("pattern")
                    .required("the whole number in RE2 syntax, e.g. '[0-9]{8}'")
                    .example("'[A-Z]{2}-[0-9]{5}'")
                    .about(
                            "The whole number, in RE2 syntax, upper and lower case alike. A number is a run of letters and "
                                    + "digits, with - / _ inside and dots between digits; it has at least three digits."),
            Key.texts("context")
                    .example("[commande, order]")
                    .about(
                            "Words of which one must lead to the number: right before it (\"commande n° 4711\"), or earlier "
                                    + "in the same sentence when \"n°\", \"number\" or the like stands right before it. Case, accents "
                                    + "and a plural s do not matter. Without context words the pattern alone must be telling."),
            Key.oneOf("check", Check.NONE.word(), Words.all(Check.values(), Check::word))
                    .noun("a check")
                    .about("Its check digit; s10 is that of the postal services."),
            Key.flag("fallback").about("true: asked only where no other pattern recognises the number."),
            Key.texts("examples")
                    .about("Texts in which the pattern must find this kind; `./guichet check` tries them."),
            Key.texts("counterExamples").about("Texts in which it must find nothing of this kind."));

    static final Shape SHAPE = Shape.of(
            Key.entries("patterns", PATTERN).about("Dates, sums of money and quantities are never references."));

    private final Problems problems = new Problems("config/" + FILE);
    private final List<ReferencePattern> patterns = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private ReferencesFile() {}

    /**
     * What came of reading.
     *
     * @param patterns those that are right
     */
    public record Loaded(List<ReferencePattern> patterns, List<Problem> problems) {
        public Loaded {
            patterns = List.copyOf(patterns);
            problems = List.copyOf(problems);
        }
    }

    /** Reads {@code references.yaml} of this folder; without that file no reference but our own is recognised. */
    public static Loaded load(Path configFolder) {
        Path file = configFolder.resolve(FILE);
        return Files.exists(file) ? new ReferencesFile().read(file) : new Loaded(List.of(), List.of());
    }

    private Loaded read(Path file) {
        Section root = Section.of(SHAPE, YamlFile.read(file, problems), problems);
        for (Section section : root.sections("patterns")) {
            pattern(section).ifPresent(pattern -> {
                patterns.add(pattern);
                sections.add(section);
            });
        }
        tryExamples();
        return new Loaded(patterns, problems.found());
    }

    private Optional<ReferencePattern> pattern(Section section) {
        Optional<ReferenceKind> kind = section.text("kind").flatMap(ReferencesFile::kind);
        Optional<com.google.re2j.Pattern> compiled = section.text("pattern").flatMap(text -> compile(section, text));
        Check check = Check.parse(section.word("check")).orElse(Check.NONE);
        List<String> context = section.texts("context");
        boolean fallback = section.flag("fallback");
        return kind.isPresent() && compiled.isPresent()
                ? Optional.of(new ReferencePattern(kind.get(), compiled.get(), context, check, fallback))
                : Optional.empty();
    }

    private static Optional<ReferenceKind> kind(String word) {
        return Arrays.stream(ReferenceKind.values())
                .filter(k -> k.word().equals(word) && k != ReferenceKind.CASE)
                .findFirst();
    }

    private static Optional<com.google.re2j.Pattern> compile(Section section, String text) {
        try {
            return Optional.of(ReferencePattern.compile(text));
        } catch (PatternSyntaxException e) {
            String hint = "RE2 has no look-around and no back references, so that no input can make it slow";
            section.wrong("pattern", "not an RE2 pattern: " + e.getDescription() + " at " + e.getPattern(), hint);
            return Optional.empty();
        }
    }

    // Examples are tried against the whole list: another pattern that takes the number first is a problem too.
    private void tryExamples() {
        References references = new References(patterns);
        for (int i = 0; i < sections.size(); i++) {
            ReferenceKind kind = patterns.get(i).kind();
            for (Node example : sections.get(i).items("examples")) {
                if (!finds(references, kind, Section.words(example))) {
                    problems.at(
                            example,
                            "no " + kind + " is found in this example",
                            "change the pattern, its context or the example");
                }
            }
            for (Node example : sections.get(i).items("counterExamples")) {
                if (finds(references, kind, Section.words(example))) {
                    problems.at(
                            example,
                            article(kind) + kind + " is found in this counter-example",
                            "make the pattern or its context narrower");
                }
            }
        }
    }

    private static boolean finds(References references, ReferenceKind kind, String text) {
        Folded folded = Folded.of(text);
        List<Span> taken = new ArrayList<>();
        new Amounts("FR").in(folded).forEach(found -> taken.add(found.span()));
        new Dates("FR").in(folded).forEach(found -> taken.add(found.span()));
        return references.in(text, folded, taken).stream()
                .anyMatch(found -> found.value().kind() == kind);
    }

    private static String article(ReferenceKind kind) {
        return "aeiou".indexOf(kind.word().charAt(0)) < 0 ? "a " : "an ";
    }
}
