package org.guichet.normalize.find;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.cases.ReferenceKind;

/**
 * How one kind of number looks.
 *
 * @param pattern RE2, for the whole number, upper and lower case alike
 * @param context words of which one must lead to the number; none when the number's shape alone is telling
 * @param check what the number must pass besides
 * @param fallback asked only where no other pattern recognises the number
 */
public record ReferencePattern(
        ReferenceKind kind, Pattern pattern, List<String> context, Check check, boolean fallback) {

    public ReferencePattern {
        context = List.copyOf(context);
    }

    /**
     * A pattern as written in the configuration.
     *
     * @throws com.google.re2j.PatternSyntaxException when it is not RE2
     */
    public static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    boolean fits(String value) {
        return pattern.matcher(value).matches() && check.passes(value);
    }

    boolean needsContext() {
        return !context.isEmpty();
    }

    Cues cues() {
        return Cues.of(context.stream()
                .map(word -> Folded.of(word).text())
                .filter(word -> !word.replace("*", "").isBlank())
                .flatMap(word -> word.endsWith("*") ? Stream.of(word) : Stream.of(word, word + "s"))
                .toList());
    }
}
