package org.guichet.arrival;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of two arrivals that are read as one: the fronts or the backs of a stack that was scanned one side at a time into two
 * files. The fronts are read, with their backs; the backs are set aside by the rule {@link #RULE}.
 *
 * @param stack that both have in common: 32 hexadecimal digits, so that every database finds it in the facts alike
 */
public record StackSide(String stack, boolean fronts) {

    /** By which the backs are set aside. */
    public static final String RULE = "other-side";

    /** The detail that says which side of which stack an arrival is. */
    public static final String DETAIL = "stackSide";

    /** The detail of the fronts that names the arrival with their backs, once both have come. */
    public static final String BACKS = "backsIn";

    /** The detail that says for how many minutes one side waits for the other. */
    public static final String WAIT = "stackWaitMinutes";

    private static final Duration USUAL_WAIT = Duration.ofMinutes(15);

    private static final int DIGITS = 32;

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{" + DIGITS + "}):(fronts|backs)");

    /** @param name that both files have in common, in their channel */
    public static StackSide of(String name, boolean fronts) {
        String digest = Digest.sha256(name.getBytes(StandardCharsets.UTF_8));
        return new StackSide(digest.substring(0, DIGITS), fronts);
    }

    /** What these facts say; empty for what is no side of a stack. */
    public static Optional<StackSide> of(TransportFacts facts) {
        return facts.detail(DETAIL)
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(parts -> new StackSide(parts.group(1), parts.group(2).equals("fronts")));
    }

    /** How long one side waits for the other. */
    public static Duration wait(TransportFacts facts) {
        return facts.detail(WAIT)
                .filter(minutes -> minutes.matches("\\d{1,6}"))
                .map(minutes -> Duration.ofMinutes(Integer.parseInt(minutes)))
                .orElse(USUAL_WAIT);
    }

    /** The arrival with the backs of these fronts. */
    public static Optional<UUID> backs(TransportFacts facts) {
        return facts.detail(BACKS).map(UUID::fromString);
    }

    /** The facts of fronts whose backs are in this arrival. */
    public static TransportFacts withBacks(TransportFacts fronts, UUID backs) {
        Map<String, String> details = new TreeMap<>(fronts.details());
        details.put(BACKS, backs.toString());
        return new TransportFacts(fronts.mediaType(), fronts.fileName(), fronts.receivedAt(), details);
    }

    /** The value of {@link #DETAIL}. */
    public String written() {
        return stack + ":" + word();
    }

    /** {@code fronts} or {@code backs}. */
    public String word() {
        return fronts ? "fronts" : "backs";
    }

    /** What is to be said of one whose other side has not come: a sentence for an operator. */
    public String alone() {
        return "The " + word() + " of a stack; the " + other().word()
                + " have not come. Retry both when they are there, or "
                + "set this file aside and take it back to have it read alone.";
    }

    public StackSide other() {
        return new StackSide(stack, !fronts);
    }
}
