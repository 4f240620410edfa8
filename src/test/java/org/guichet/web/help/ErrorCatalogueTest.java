package org.guichet.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.arrival.ReasonCode;
import org.guichet.happening.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class ErrorCatalogueTest {

    /** How a problem is made: a status and the last part of its type. */
    private static final Pattern PROBLEM = Pattern.compile("\\bof\\(\\s*\\d{3},\\s*\"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void hasAnEntryForEveryReasonEveryAnswerAndEveryLoudLogEventAndNoOther(String language) throws IOException {
        Set<String> codes = new TreeSet<>();
        Arrays.stream(ReasonCode.values()).map(ReasonCode::code).forEach(codes::add);
        Arrays.stream(Happening.values())
                .filter(happening -> happening.level() == Level.WARN || happening.level() == Level.ERROR)
                .map(Happening::named)
                .forEach(codes::add);
        codes.addAll(problems());

        assertThat(ErrorCatalogue.in(language).codes()).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void saysOfEachWhatHappenedWhatWasDoneAndWhatToDo(String language) {
        ErrorCatalogue catalogue = ErrorCatalogue.in(language);
        assertThat(catalogue.codes())
                .allSatisfy(code -> assertThat(catalogue.find(code)).hasValueSatisfying(entry -> {
                    assertThat(entry.happened()).endsWith(".");
                    assertThat(entry.did()).endsWith(".");
                    assertThat(entry.toDo()).endsWith(".");
                }));
    }

    @Test
    void everyCodeIsInOneGroup() {
        ErrorCatalogue catalogue = ErrorCatalogue.in("en");
        assertThat(Stream.of(ErrorCatalogue.Group.values())
                        .flatMap(group -> catalogue.entries(group).stream())
                        .map(ErrorCatalogue.Entry::code))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(catalogue.codes());
    }

    /** Whoever logs loudly without naming what happened would be missed here. */
    @Test
    void nothingIsLoggedLoudlyWithoutAName() throws IOException {
        Pattern nameless = Pattern.compile("\\b(?:log|LOG)\\.(?:warn|error)\\(");
        for (Path source : sources("src/main/java/org/guichet")) {
            assertThat(nameless.matcher(Files.readString(source)).find())
                    .as("%s logs without a Happening", source)
                    .isFalse();
        }
    }

    private static Set<String> problems() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path source : sources("src/main/java/org/guichet/web")) {
            Matcher found = PROBLEM.matcher(Files.readString(source));
            while (found.find()) {
                codes.add(found.group(1));
            }
        }
        assertThat(codes).contains("unauthorized", "wrong-state", "idempotency-key-reused");
        return codes;
    }

    private static Iterable<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
