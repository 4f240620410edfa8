package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnchoredTest {

    // Begins at a number, looks behind it, and may end anywhere.
    private static final Pattern PATTERN = Pattern.compile("(?<![\\d.,])(\\d{1,3}(?: \\d{3})*) ?(?:eur\\b|€\\d?)");
    private static final String[] PIECES = {"1", "12", "345", " ", ".", ",", "eur", "€", "€5", "a", "\n", "eura"};

    @Test
    void findsWhatASearchOfTheWholeTextFinds() {
        for (long seed = 0; seed < 3_000; seed++) {
            Folded text = Folded.of(RandomText.of(seed, PIECES));
            List<String> found = new ArrayList<>();
            Anchored.each(PATTERN, text.text(), text.numberStarts(), m -> found.add(at(m)));
            assertThat(found).as("seed %d: %s", seed, text).isEqualTo(searched(text.text()));
        }
    }

    private static List<String> searched(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(text);
        while (matcher.find()) {
            found.add(at(matcher));
        }
        return found;
    }

    private static String at(Matcher matcher) {
        return matcher.start() + ":" + matcher.group();
    }
}
