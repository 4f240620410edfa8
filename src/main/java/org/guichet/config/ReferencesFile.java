package org.guichet.config;

import com.google.re2j.PatternSyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.ReferenceKind;
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

    private final Problems problems = new Problems("config/" + FILE);
    private final List<ReferencePattern> patterns = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private ReferencesFile() {}

    /** @param patterns those that are right */
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
        Section root = Section.of("", YamlFile.read(file, problems), problems);
        for (Section section : root.sections("patterns")) {
            pattern(section).ifPresent(pattern -> {
                patterns.add(pattern);
                sections.add(section);
            });
        }
        root.finish();
        tryExamples();
        return new Loaded(patterns, problems.found());
    }

    private Optional<ReferencePattern> pattern(Section section) {
        section.require("kind", "one of " + String.join(", ", KINDS));
        section.require("pattern", "the whole number in RE2 syntax, e.g. '[0-9]{8}'");
        Optional<ReferenceKind> kind = section.text("kind").flatMap(word -> kind(section, word));
        Optional<com.google.re2j.Pattern> compiled = section.text("pattern").flatMap(text -> compile(section, text));
        Check check = check(section);
        List<String> context = section.texts("context");
        boolean fallback = section.flag("fallback");
        section.value("examples");
        section.value("counterExamples");
        section.finish();
        return kind.isPresent() && compiled.isPresent()
                ? Optional.of(new ReferencePattern(kind.get(), compiled.get(), context, check, fallback))
                : Optional.empty();
    }

    private static Optional<ReferenceKind> kind(Section section, String word) {
        Optional<ReferenceKind> kind = Arrays.stream(ReferenceKind.values())
                .filter(k -> k.word().equals(word) && k != ReferenceKind.CASE)
                .findFirst();
        if (kind.isEmpty()) {
            section.wrong("kind", "\"" + word + "\" is not a kind of reference", Nearest.hint(word, KINDS));
        }
        return kind;
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

    private static Check check(Section section) {
        String word = section.text("check", Check.NONE.word());
        Optional<Check> check = Check.parse(word);
        if (check.isEmpty()) {
            List<String> known = Arrays.stream(Check.values()).map(Check::word).toList();
            section.wrong("check", "\"" + word + "\" is not a check", Nearest.hint(word, known));
        }
        return check.orElse(Check.NONE);
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
                            "a " + kind + " is found in this counter-example",
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
}
