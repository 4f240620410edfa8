package org.guichet.normalize.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichet.submission.Span;
import org.junit.jupiter.api.Test;

class TaggedTest {

    private static final String[] PIECES = {
        " ",
        " ",
        " ",
        "  ",
        "\n",
        "     ",
        ".",
        "-",
        "pas",
        "pas recu",
        "recu",
        "recues",
        "rembours",
        "remboursement",
        "je",
        "jamais",
        "je ne",
        "n°",
        "client",
        "clientele",
        "a&e",
        "r",
        "rr",
        "7",
        "a pris feu",
        "\uD83D\uDE00",
        "é"
    };
    private static final List<String> PHRASES = List.of(
            "rembours*",
            "remboursement",
            "pas recu*",
            "pas recu",
            "pas remboursement",
            "pas remb*",
            "pas r*",
            "je",
            "je ne recu",
            "je ne jamais",
            "j*",
            "client*",
            "n° client",
            "a&e",
            "a pris feu",
            "r* r*",
            "7 je");

    @Test
    void findsEachPhraseWhereItsExpressionDoes() {
        Tagged<String> all = Tagged.of(Map.of("", PHRASES));
        int found = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Folded text = Folded.of(RandomText.of(seed, PIECES));
            List<String> hits = all.in(text).stream()
                    .map(hit -> hit.phrase() + " " + hit.span())
                    .toList();
            found += hits.size();
            assertThat(hits).as("seed %d: %s", seed, text).isEqualTo(byExpressions(text));
        }
        assertThat(found).isGreaterThan(3_000);
    }

    private static List<String> byExpressions(Folded text) {
        List<String> hits = new ArrayList<>();
        for (int start : text.words().starts()) {
            for (int phrase = 0; phrase < PHRASES.size(); phrase++) {
                Matcher matcher = expression(PHRASES.get(phrase))
                        .matcher(text.text())
                        .region(start, text.text().length());
                if (matcher.lookingAt()) {
                    hits.add(phrase + " " + new Span(start, matcher.end()));
                }
            }
        }
        return hits;
    }

    private static Pattern expression(String phrase) {
        return Pattern.compile(List.of(phrase.split(" ")).stream()
                .map(word -> Pattern.quote(word.replace("*", "")) + (word.endsWith("*") ? "\\p{L}{0,20}+" : ""))
                .collect(Collectors.joining("[ \t-\r]{1,3}+", "", "(?![\\p{L}\\p{N}])")));
    }
}
