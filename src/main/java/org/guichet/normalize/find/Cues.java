package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichet.submission.Span;

/**
 * Words and phrases that suggest something, in any of the languages read. Written lower case and without accents; a
 * trailing {@code *} stands for any ending, a space for any white space.
 */
public final class Cues {

    private final Pattern pattern;

    private Cues(Pattern pattern) {
        this.pattern = pattern;
    }

    public static Cues of(String... phrases) {
        return of(List.of(phrases));
    }

    public static Cues of(List<String> phrases) {
        String alternatives = phrases.stream().map(Cues::expression).collect(Collectors.joining("|"));
        return new Cues(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])"));
    }

    private static String expression(String phrase) {
        boolean open = phrase.endsWith("*");
        String words = open ? phrase.substring(0, phrase.length() - 1) : phrase;
        String joined = Arrays.stream(words.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s{1,3}"));
        return open ? joined + "\\p{L}{0,20}" : joined;
    }

    /** The first cue in the text. */
    public Optional<Span> first(Folded text) {
        Matcher matcher = pattern.matcher(text.text());
        return matcher.find() ? Optional.of(new Span(matcher.start(), matcher.end())) : Optional.empty();
    }

    /** All cues in the text, in order. */
    public List<Span> all(Folded text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.text());
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    /** Whether a cue stands in the {@code within} characters before this position, in the same sentence. */
    public boolean justBefore(Folded text, int position, int within) {
        int start = Math.max(0, position - within);
        for (int i = position - 1; i >= start; i--) {
            if (endsSentence(text.text(), i)) {
                start = i + 1;
                break;
            }
        }
        Matcher matcher = pattern.matcher(text.text()).region(start, position);
        return matcher.useTransparentBounds(true).find();
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        boolean last = i + 1 >= text.length();
        boolean stop = c == '.' || c == '!' || c == '?' || c == ';';
        boolean paragraph = c == '\n' && !last && text.charAt(i + 1) == '\n';
        return paragraph || (stop && !last && Character.isWhitespace(text.charAt(i + 1)));
    }
}
