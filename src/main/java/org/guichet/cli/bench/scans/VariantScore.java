package org.guichet.cli.bench.scans;

import java.util.ArrayList;
import java.util.List;

/** What was measured of the pages of one variant, or of all. */
final class VariantScore {

    private final List<TextScore> texts = new ArrayList<>();
    private final List<FieldScore> fields = new ArrayList<>();
    private double cpuSeconds;
    private double wallSeconds;

    void add(TextScore text, List<FieldScore> understood, double cpu, double wall) {
        texts.add(text);
        fields.addAll(understood);
        cpuSeconds += cpu;
        wallSeconds += wall;
    }

    void add(VariantScore other) {
        texts.addAll(other.texts);
        fields.addAll(other.fields);
        cpuSeconds += other.cpuSeconds;
        wallSeconds += other.wallSeconds;
    }

    int pages() {
        return texts.size();
    }

    double characters() {
        return texts.stream().mapToDouble(TextScore::characters).average().orElse(0);
    }

    double worstCharacters() {
        return texts.stream().mapToDouble(TextScore::characters).max().orElse(0);
    }

    double words() {
        return texts.stream().mapToDouble(TextScore::words).average().orElse(0);
    }

    /** Share, 0 to 1; 1 when the letters have no number. */
    double numbersFound() {
        int all = texts.stream().mapToInt(TextScore::numbers).sum();
        int found = texts.stream().mapToInt(TextScore::numbersFound).sum();
        return all == 0 ? 1 : (double) found / all;
    }

    List<FieldScore> fields() {
        return fields;
    }

    int fieldsRight() {
        return (int) fields.stream().filter(FieldScore::right).count();
    }

    /** A page. */
    double cpuSeconds() {
        return cpuSeconds / Math.max(1, pages());
    }

    /** A page, read alone. */
    double wallSeconds() {
        return wallSeconds / Math.max(1, pages());
    }
}
