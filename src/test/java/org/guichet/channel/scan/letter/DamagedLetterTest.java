package org.guichet.channel.scan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.guichet.channel.scan.wire.PlacedWord;
import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing that can be recognised on a page is too strange to be looked at. */
class DamagedLetterTest {

    private static final Path LETTERS = Path.of("src/test/resources/org/guichet/channel/scan/letters");
    private static final String SIGNS = "O0l1I5S8B|$€£:;,.-—–/()[]{}'’\"@°\n\n  aéÉzZ9";

    private final Random random = new Random(5);

    @Test
    void whereverTheWordsOfALetterStand() throws IOException {
        List<String> letters = letters();
        for (int round = 0; round < 150; round++) {
            check(
                    damaged(letters.get(random.nextInt(letters.size()))),
                    damaged(letters.get(random.nextInt(letters.size()))));
        }
    }

    @Test
    @Timeout(20)
    void aPageOfOneLongWordOrOfMarksEndsSoon() {
        check(unplaced("a".repeat(200_000)));
        check(unplaced("1 ".repeat(100_000)));
        check(unplaced("- ".repeat(100_000)));
        check(unplaced("Je soussigné " + "Aa ".repeat(50_000)));
        check(unplaced("12 rue de la Paix, ".repeat(10_000)));
        check(unplaced("le 3 mars 2026 / ".repeat(10_000)));
        check(unplaced("\n".repeat(200_000)));
        check(unplaced("dans l'attente ".repeat(12_000)));
    }

    private static void check(PageSource... pages) {
        Letter letter = Letter.of(List.of(pages), "FR");
        for (int i = 0; i < pages.length; i++) {
            int end = 0;
            for (Span span : letter.own().get(i)) {
                assertThat(span.from()).isGreaterThanOrEqualTo(end);
                assertThat(span.to()).isLessThanOrEqualTo(pages[i].text().length());
                end = span.to();
            }
        }
        Stream.of(
                        letter.name(),
                        letter.organisation(),
                        letter.address(),
                        letter.email(),
                        letter.phone(),
                        letter.subject())
                .flatMap(java.util.Optional::stream)
                .forEach(found -> assertThat(found.span().to())
                        .isLessThanOrEqualTo(pages[found.page() - 1].text().length()));
    }

    private static PageSource unplaced(String text) {
        return new PageSource(text, List.of());
    }

    /** Lines in another order, words somewhere else, signs read wrongly. */
    private PageSource damaged(String drawing) {
        List<String> lines = new ArrayList<>(drawing.lines().toList());
        if (random.nextBoolean()) {
            Collections.shuffle(lines, random);
        }
        StringBuilder text = new StringBuilder();
        List<PlacedWord> words = new ArrayList<>();
        for (String line : lines) {
            for (String word : line.strip().split("\\s+", -1)) {
                add(misread(word), text, words);
            }
            text.append(random.nextInt(4) == 0 ? "\n\n" : "\n");
        }
        return new PageSource(text.toString(), random.nextInt(5) == 0 ? List.of() : words);
    }

    private void add(String word, StringBuilder text, List<PlacedWord> words) {
        if (word.isBlank()) {
            return;
        }
        int left = random.nextInt(9_000);
        int top = random.nextInt(9_000);
        words.add(new PlacedWord(
                text.length(),
                text.length() + word.length(),
                left,
                top,
                left + random.nextInt(1_000),
                top + random.nextInt(200)));
        text.append(word).append(' ');
    }

    private String misread(String word) {
        StringBuilder read = new StringBuilder(word);
        for (int i = 0; i < read.length(); i++) {
            if (random.nextInt(12) == 0) {
                read.setCharAt(i, SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
        }
        return read.toString().strip().replaceAll("\\s", "");
    }

    private static List<String> letters() throws IOException {
        try (Stream<Path> files = Files.list(LETTERS)) {
            List<String> drawings = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                drawings.add(Files.readString(file).split("\n==\n", 2)[0]);
            }
            return drawings;
        }
    }
}
