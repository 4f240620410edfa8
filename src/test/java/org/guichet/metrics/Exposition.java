package org.guichet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict reader of Prometheus's text format 0.0.4: whatever is not exactly as it says fails. */
public final class Exposition {

    private static final Pattern HELP = Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (\\S.*)");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL =
            Pattern.compile("\\G([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\"\\\\n])*)\"(?:,|$)");

    private final Map<String, Map<Map<String, String>, Double>> samples = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private String family = "";
    private String helped = "";

    private Exposition() {}

    public static Exposition read(String text) {
        assertThat(text).endsWith("\n");
        Exposition exposition = new Exposition();
        text.lines().forEach(exposition::line);
        exposition.checkHistograms();
        return exposition;
    }

    /** The value of the one series with these labels: name, value, name, value. */
    public double value(String name, String... labels) {
        Map<String, String> wanted = new TreeMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            wanted.put(labels[i], labels[i + 1]);
        }
        assertThat(series(name)).containsKey(wanted);
        return series(name).get(wanted);
    }

    /** Every series of this name, by labels. */
    public Map<Map<String, String>, Double> series(String name) {
        return samples.getOrDefault(name, Map.of());
    }

    public Set<String> names() {
        return samples.keySet();
    }

    /** Every value of every label. */
    public Set<String> labelValues() {
        Set<String> values = new HashSet<>();
        samples.values().forEach(all -> all.keySet().forEach(labels -> values.addAll(labels.values())));
        return values;
    }

    private void line(String line) {
        Matcher help = HELP.matcher(line);
        Matcher type = TYPE.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (help.matches()) {
            helped = help.group(1);
        } else if (type.matches()) {
            family = type.group(1);
            assertThat(helped).as("HELP before TYPE").isEqualTo(family);
            assertThat(types).as("one block for each metric").doesNotContainKey(family);
            types.put(family, type.group(2));
            checkName();
        } else if (sample.matches()) {
            add(sample.group(1), labels(sample.group(2)), number(sample.group(3)));
        } else {
            throw new AssertionError("no line of the format: " + line);
        }
    }

    private void checkName() {
        boolean counter = types.get(family).equals("counter");
        assertThat(family.endsWith("_total")).as(family + " and its type").isEqualTo(counter);
    }

    private void add(String name, Map<String, String> labels, double value) {
        List<String> legal = new ArrayList<>(List.of(family));
        if (types.getOrDefault(family, "").equals("histogram")) {
            legal = List.of(family + "_bucket", family + "_count", family + "_sum");
        }
        assertThat(legal).as("samples stand below their metric").contains(name);
        assertThat(samples.computeIfAbsent(name, any -> new LinkedHashMap<>()).put(labels, value))
                .as("each series once: " + name + labels)
                .isNull();
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        int end = 0;
        if (text != null && !text.isEmpty()) {
            Matcher label = LABEL.matcher(text);
            while (label.find()) {
                assertThat(labels.put(label.group(1), label.group(2))).isNull();
                end = label.end();
            }
            assertThat(end).as("labels " + text).isEqualTo(text.length());
        }
        return labels;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> throw new AssertionError("a number is NaN");
            default -> Double.parseDouble(text);
        };
    }

    private void checkHistograms() {
        types.forEach((name, type) -> {
            if (type.equals("histogram")) {
                series(name + "_count").forEach((labels, count) -> checkHistogram(name, labels, count));
            }
        });
    }

    private void checkHistogram(String name, Map<String, String> labels, double count) {
        double before = 0;
        double bound = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Map<String, String>, Double> bucket :
                series(name + "_bucket").entrySet()) {
            Map<String, String> others = new TreeMap<>(bucket.getKey());
            double le = number(others.remove("le"));
            if (others.equals(labels)) {
                assertThat(le).isGreaterThan(bound);
                assertThat(bucket.getValue()).as("buckets only grow").isGreaterThanOrEqualTo(before);
                bound = le;
                before = bucket.getValue();
            }
        }
        assertThat(bound).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(before).isEqualTo(count);
        assertThat(series(name + "_sum")).containsKey(labels);
    }
}
