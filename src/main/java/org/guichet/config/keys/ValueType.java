package org.guichet.config.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.channel.form.FormNames;

/**
 * What the value of a channel's parameter looks like. A channel kind says it at the end of the parameter's description, in
 * square brackets: {@code [text]}, {@code [1 to 500 mails]}, {@code [true or false]}, {@code [one of flag, keep, move:*]},
 * {@code [some of none, edges, noise]}, {@code [names of form fields]}, {@code [folder]}, {@code [path]}, {@code [secret]}, {@code [named secret]}.
 */
public sealed interface ValueType {

    /** Whether a value can be this, as far as its letters tell. */
    boolean accepts(String value);

    /** What about it cannot be, in words; empty where nothing more can be said than that. */
    default String trouble(String value) {
        return "";
    }

    /** For people, as it goes on after "write". */
    String inWords();

    /** Any text. */
    record Text() implements ValueType {
        @Override
        public boolean accepts(String value) {
            return true;
        }

        @Override
        public String inWords() {
            return "text";
        }
    }

    /**
     * A whole number, both limits included.
     *
     * @param unit empty for none
     */
    record Range(long least, long most, String unit) implements ValueType {
        @Override
        public boolean accepts(String value) {
            try {
                long number = Long.parseLong(value.strip());
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        }

        @Override
        public String inWords() {
            return "a number from " + least + " to " + most + (unit.isEmpty() ? "" : " " + unit);
        }
    }

    /** {@code true} or {@code false}. */
    record Flag() implements ValueType {
        @Override
        public boolean accepts(String value) {
            return value.equals("true") || value.equals("false");
        }

        @Override
        public String inWords() {
            return "true or false";
        }
    }

    /**
     * One word of a closed list.
     *
     * @param words one that ends in {@code *} stands for all that begin so, and go on
     */
    record OneOf(List<String> words) implements ValueType {
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public boolean accepts(String value) {
            return words.stream().anyMatch(word -> fits(word, value));
        }

        private static boolean fits(String word, String value) {
            return word.endsWith("*")
                    ? value.length() >= word.length() && value.startsWith(word.substring(0, word.length() - 1))
                    : word.equals(value);
        }

        @Override
        public String inWords() {
            return "one of " + String.join(", ", words).replace("*", "…");
        }
    }

    /** Words of a closed list, parted by commas. */
    record SomeOf(List<String> words) implements ValueType {
        public SomeOf {
            words = List.copyOf(words);
        }

        @Override
        public boolean accepts(String value) {
            return Set.copyOf(words).containsAll(listed(value));
        }

        @Override
        public String inWords() {
            return "some of " + String.join(", ", words) + ", parted by commas";
        }
    }

    /** Pairs of a form's own names and ours, parted by commas. */
    record FormFieldNames() implements ValueType {
        @Override
        public boolean accepts(String value) {
            return trouble(value).isEmpty();
        }

        @Override
        public String trouble(String value) {
            try {
                FormNames.parse(value);
                return "";
            } catch (IllegalArgumentException e) {
                return String.valueOf(e.getMessage());
            }
        }

        @Override
        public String inWords() {
            return "pairs such as message=narrative, parted by commas; our names are "
                    + String.join(", ", FormNames.KNOWN);
        }
    }

    /** A folder that is made when it is missing. */
    record Folder() implements ValueType {
        @Override
        public boolean accepts(String value) {
            return true; // whether it can be reached is another question
        }

        @Override
        public String inWords() {
            return "a folder";
        }
    }

    /** The path of a URL, beginning with a slash. */
    record UrlPath() implements ValueType {
        @Override
        public boolean accepts(String value) {
            return value.startsWith("/");
        }

        @Override
        public String inWords() {
            return "a path that begins with /, e.g. /api/v1/complaints";
        }
    }

    /**
     * A secret, which does not belong in the file: rather the name of the place where it is kept.
     *
     * @param namedOnly whether the channel takes nothing but such a name
     */
    record Secret(boolean namedOnly) implements ValueType {
        @Override
        public boolean accepts(String value) {
            return true; // whether it is one cannot be seen
        }

        @Override
        public String inWords() {
            return "${file:/path} or ${env:NAME}";
        }
    }

    /** The type that these words name, without the brackets; empty when they name none. */
    static Optional<ValueType> parse(String clause) {
        String words = clause.strip();
        if (words.startsWith("one of ")) {
            return Optional.of(new OneOf(listed(words.substring("one of ".length()))));
        }
        if (words.startsWith("some of ")) {
            return Optional.of(new SomeOf(listed(words.substring("some of ".length()))));
        }
        return switch (words) {
            case "text" -> Optional.of(new Text());
            case "true or false" -> Optional.of(new Flag());
            case "names of form fields" -> Optional.of(new FormFieldNames());
            case "folder" -> Optional.of(new Folder());
            case "path" -> Optional.of(new UrlPath());
            case "secret" -> Optional.of(new Secret(false));
            case "named secret" -> Optional.of(new Secret(true));
            default -> range(words);
        };
    }

    private static Optional<ValueType> range(String words) {
        String[] parts = words.split(" ", 4);
        if (parts.length < 3 || !parts[1].equals("to")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Range(
                    Long.parseLong(parts[0]), Long.parseLong(parts[2]), parts.length > 3 ? parts[3].strip() : ""));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<String> listed(String words) {
        return Arrays.stream(words.split(",")).map(String::strip).toList();
    }
}
