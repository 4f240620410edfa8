package org.guichet.normalize.find.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.guichet.normalize.find.Folded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    private static final List<String> BETWEEN = List.of(" ", " ", " ", " ", "-", "/", ". ", ", ");
    private static final int TEXTS = 3_000;
    private static final int WORDS = 12;

    /** A rule is not tried at words that it does not name, so at none of them may it read anything. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", "es", "it", "nl", "pt"})
    void readsNothingThatBeginsOtherwise(String language) throws IOException {
        DateWords words = DateWords.of(language).orElseThrow();
        List<String> phrases = phrases(language);
        Random random = new Random(language.hashCode());
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(phrases, random);
            Line line = new Line(Items.of(Folded.of(text), words), words, LocalDate.of(2026, 3, 5));
            for (int at = 0; at < line.items().size(); at++) {
                for (Rule rule : Moments.RULES) {
                    boolean found = rule.reading().at(line, at) != null;
                    read += found ? 1 : 0;
                    assertThat(found && !line.item(at).isAny(rule.first()))
                            .as("%s, at item %s", text, at)
                            .isFalse();
                }
            }
        }
        assertThat(read).isGreaterThan(TEXTS);
    }

    private static String text(List<String> phrases, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            String next = random.nextInt(3) == 0 ? number(random) : phrases.get(random.nextInt(phrases.size()));
            text.append(next).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return text.toString();
    }

    private static String number(Random random) {
        int number = random.nextInt(4) == 0 ? 2020 + random.nextInt(7) : 1 + random.nextInt(31);
        return number + (random.nextInt(4) == 0 ? "th" : "");
    }

    private static List<String> phrases(String language) throws IOException {
        List<String> phrases = new ArrayList<>();
        try (InputStream table = Objects.requireNonNull(DateWords.class.getResourceAsStream(language + ".txt"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.indexOf(':') > 0 && !line.startsWith("#") && !line.startsWith("option"))
                    .forEach(line -> phrases.addAll(Arrays.asList(
                            line.substring(line.indexOf(':') + 1).strip().split("; ", -1))));
        }
        return phrases;
    }
}
