package org.guichet.web.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guichet.arrival.ReasonCode;
import org.guichet.happening.Happening;
import org.slf4j.event.Level;

/** Everything that can go wrong in sight of an operator, in one language. */
public final class ErrorCatalogue {

    private final Properties words;

    private ErrorCatalogue(Properties words) {
        this.words = words;
    }

    /** What operators meet where. */
    public enum Group {
        /** Reasons for which arrivals are in quarantine. */
        QUARANTINE,
        /** Answers over HTTP, as the last part of a problem's type (RFC 9457). */
        HTTP,
        /** Log events that are more than information. */
        LOG
    }

    /**
     * One of them.
     *
     * @param happened what happened
     * @param did what the gateway did about it
     * @param toDo what a person should do
     */
    public record Entry(String code, String happened, String did, String toDo) {}

    /** @param language {@code en} or {@code fr} */
    public static ErrorCatalogue in(String language) {
        String name = "errors_" + language + ".properties";
        try (InputStream stream = Objects.requireNonNull(ErrorCatalogue.class.getResourceAsStream(name), name);
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return new ErrorCatalogue(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a group: reasons and log events in the order in which the gateway lists them, others by their codes. */
    public List<Entry> entries(Group group) {
        return codes(group).stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** What is said of a code. */
    public Optional<Entry> find(String code) {
        String happened = words.getProperty(code + ".happened");
        return happened == null
                ? Optional.empty()
                : Optional.of(new Entry(code, happened, part(code, ".did"), part(code, ".do")));
    }

    private String part(String code, String name) {
        return Objects.requireNonNull(words.getProperty(code + name), code + name);
    }

    /** Every code of which something is said. */
    public Set<String> codes() {
        return words.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> codes(Group group) {
        return switch (group) {
            case QUARANTINE ->
                Arrays.stream(ReasonCode.values()).map(ReasonCode::code).toList();
            case LOG -> loud();
            case HTTP -> {
                Set<String> others = codes();
                codes(Group.QUARANTINE).forEach(others::remove);
                codes(Group.LOG).forEach(others::remove);
                yield List.copyOf(others);
            }
        };
    }

    private static List<String> loud() {
        return Arrays.stream(Happening.values())
                .filter(happening -> happening.level().compareTo(Level.WARN) <= 0)
                .map(Happening::named)
                .toList();
    }
}
