package org.guichet.normalize.find;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of {@link Cues} from a resource: a line {@code [section]} begins a list, each other line is a phrase, {@code #}
 * begins a comment. Where a line says <code>{one|other|}</code>, it stands for a phrase of each, the last one being without.
 */
public final class CueTable {

    private final Map<String, Cues> sections = new HashMap<>();
    private final String name;

    private CueTable(String name, List<String> lines) {
        this.name = name;
        String section = "";
        List<String> phrases = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                keep(section, phrases);
                section = line.substring(1, line.length() - 1);
                phrases = new ArrayList<>();
            } else if (!line.isBlank() && line.charAt(0) != '#') {
                phrases.addAll(expanded(line.strip()));
            }
        }
        keep(section, phrases);
    }

    private void keep(String section, List<String> phrases) {
        if (!phrases.isEmpty()) {
            sections.put(section, Cues.of(phrases));
        }
    }

    /** The phrases that a line with alternatives in braces stands for. */
    static List<String> expanded(String line) {
        int open = line.indexOf('{');
        int close = line.indexOf('}', open + 1);
        if (open < 0 || close < 0) {
            return List.of(line.replaceAll(" {2,}", " ").strip());
        }
        List<String> all = new ArrayList<>();
        for (String alternative : line.substring(open + 1, close).split("\\|", -1)) {
            all.addAll(expanded(line.substring(0, open) + alternative + line.substring(close + 1)));
        }
        return all;
    }

    /** The table of this name among those that come with the program. */
    public static CueTable load(String name) {
        String resource = "/org/guichet/normalize/words/" + name + ".txt";
        try (InputStream in = CueTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no table " + resource);
            }
            return new CueTable(
                    name,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list of this section. */
    public Cues section(String section) {
        Cues cues = sections.get(section);
        if (cues == null) {
            throw new IllegalStateException("there is no section " + section + " in " + name);
        }
        return cues;
    }
}
