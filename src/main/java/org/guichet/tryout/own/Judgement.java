package org.guichet.tryout.own;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what came of an input with what a test expects. */
public final class Judgement {

    private static final Set<String> OF_OUTCOME = Set.of("outcome", "reason", "detail");
    private static final int LONGEST = 200;

    private Judgement() {}

    /**
     * Every expectation that does not hold, as {@code file:line: path: expected …, but …}.
     *
     * @param outcome {@code {"outcome", "reason", "detail", "case"}}
     */
    public static List<String> failures(OwnTest test, JsonNode outcome) {
        List<String> failures = new ArrayList<>();
        for (OwnTest.Expected expected : test.expected()) {
            failure(expected, outcome)
                    .ifPresent(words ->
                            failures.add(test.file() + ":" + expected.line() + ": " + expected.path() + ": " + words));
        }
        return failures;
    }

    private static Optional<String> failure(OwnTest.Expected expected, JsonNode outcome) {
        List<String> actual = values(expected.path(), outcome);
        return switch (expected.how()) {
            case EQUALS ->
                actual.equals(expected.values())
                        ? Optional.empty()
                        : said("expected " + shown(expected.values()), actual);
            case ABSENT -> actual.isEmpty() ? Optional.empty() : said("expected nothing", actual);
            case CONTAINS ->
                expected.values().stream()
                        .filter(part -> actual.stream().noneMatch(value -> value.contains(part)))
                        .findFirst()
                        .flatMap(part -> said("expected it to contain \"" + part + "\"", actual));
        };
    }

    private static Optional<String> said(String expected, List<String> actual) {
        return Optional.of(expected + ", but " + (actual.isEmpty() ? "there is nothing" : "it is " + shown(actual)));
    }

    private static String shown(List<String> values) {
        String all = String.join("; ", values).replaceAll("\\R", " ");
        return "\"" + (all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all) + "\"";
    }

    /** Scalars at the path; what is empty is not there. */
    private static List<String> values(String path, JsonNode outcome) {
        String first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        JsonNode root = OF_OUTCOME.contains(first) ? outcome : outcome.path("case");
        List<JsonNode> here = List.of(root);
        for (String step : path.split("\\.")) {
            List<JsonNode> next = new ArrayList<>();
            here.forEach(node -> add(node, step, next));
            here = next;
        }
        List<String> values = new ArrayList<>();
        here.forEach(node -> flatten(node, values));
        return values;
    }

    private static void add(JsonNode node, String step, List<JsonNode> next) {
        if (step.equals("*")) {
            node.forEach(next::add);
        } else if (node.isArray() && step.matches("[0-9]{1,4}")) {
            next.add(node.path(Integer.parseInt(step)));
        } else {
            next.add(node.path(step));
        }
    }

    private static void flatten(JsonNode node, List<String> values) {
        if (node.isContainerNode()) {
            node.forEach(inner -> flatten(inner, values));
        } else if (!node.isMissingNode() && !node.isNull() && !node.asText().isEmpty()) {
            values.add(node.asText());
        }
    }
}
