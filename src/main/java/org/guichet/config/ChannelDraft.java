package org.guichet.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.config.keys.ValueType;

/** A channel's file that is being written. What it is given is checked as it is given; a secret is never taken. */
public final class ChannelDraft {

    /** Names stand in file names, in log lines and in labels of metrics. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private static final List<String> PLACES = List.of("file:", "env:");
    private static final int WIDTH = 112;

    private final ChannelTemplate kind;
    private final Map<String, String> values = new LinkedHashMap<>();

    public ChannelDraft(ChannelTemplate kind) {
        this.kind = kind;
    }

    /** What is wrong with a channel's name; empty for one that can be used. */
    public static Optional<String> wrongName(String name) {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("\"" + name + "\" is no name: write letters, digits, hyphens and dots, e.g. support-en");
    }

    /**
     * Sets a parameter.
     *
     * @return what is wrong with it, in a sentence that never repeats a secret; empty when it is set
     */
    public Optional<String> set(String name, String value) {
        Optional<KindParameter> parameter = kind.find(name);
        if (parameter.isEmpty()) {
            return Optional.of("\"" + kind.id() + "\" has no parameter \"" + name + "\": "
                    + Nearest.hint(
                            name,
                            kind.parameters().stream().map(KindParameter::name).toList()));
        }
        ValueType type = parameter.get().type();
        String given = type instanceof ValueType.Secret ? place(value) : value;
        if (given.isEmpty() && !value.isEmpty()) {
            return Optional.of(
                    "a secret does not belong in the file: give the place where it is kept, as file:/path or "
                            + "env:NAME");
        }
        if (type instanceof ValueType.Folder
                && !given.startsWith("{{")
                && !Path.of(given).isAbsolute()) {
            return Optional.of("begin it with {{home}}/, or with / for a place elsewhere");
        }
        if (!given.contains("{{") && !type.accepts(given)) {
            return Optional.of("\"" + name + "\" cannot be \"" + value + "\"" + ChannelLint.because(type.trouble(given))
                    + ": write " + type.inWords());
        }
        values.put(name, given);
        return Optional.empty();
    }

    /** The name of a secret's place as channels write it; empty for anything else. */
    private static String place(String value) {
        boolean named = Secrets.isName(value) || value.startsWith("{{") && value.endsWith("}}");
        if (named) {
            return value;
        }
        return PLACES.stream().anyMatch(place -> value.startsWith(place) && value.length() > place.length())
                ? "${" + value + "}"
                : "";
    }

    /** What has to be asked for and has not been set: what is required, and where the secret is that a login needs. */
    public List<KindParameter> missing() {
        List<KindParameter> missing = new ArrayList<>();
        boolean otherwise = values.containsKey("auth");
        for (KindParameter parameter : kind.parameters()) {
            boolean login = parameter.type().equals(new ValueType.Secret(false)) && !otherwise;
            otherwise |= login; // of several secrets, the first is the one that all need
            if ((parameter.required() || login) && !values.containsKey(parameter.name())) {
                missing.add(parameter);
            }
        }
        return missing;
    }

    /** The file, with every parameter that is not set as a comment with its default. */
    public String text(String name) {
        StringBuilder text = new StringBuilder("# yaml-language-server: $schema=../../config/schema/channel.json\n");
        comment(text, "", kind.about());
        text.append("- templatedRoute:\n    routeTemplateRef: ").append(kind.id());
        text.append("\n    routeId: ").append(name);
        text.append("\n    parameters:\n");
        kind.parameters().stream()
                .filter(parameter -> values.containsKey(parameter.name()))
                .forEach(parameter -> add(text, parameter, values.getOrDefault(parameter.name(), ""), ""));
        List<KindParameter> others = kind.parameters().stream()
                .filter(parameter -> !values.containsKey(parameter.name()))
                .toList();
        if (!others.isEmpty()) {
            text.append("\n      # What follows has its default. To set it, take away the \"# \" before the \"-\".\n");
            others.forEach(
                    parameter -> add(text, parameter, parameter.fallback().orElse(""), "# "));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, KindParameter parameter, String value, String mark) {
        ValueType kept = parameter.type();
        String type =
                kept instanceof ValueType.Text || kept instanceof ValueType.Secret ? "" : " (" + kept.inWords() + ")";
        comment(text, "      ", parameter.about() + type);
        text.append("      ").append(mark).append("- {name: ").append(parameter.name());
        text.append(", value: \"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"}\n");
    }

    private static void comment(StringBuilder text, String indent, String words) {
        StringBuilder line = new StringBuilder();
        for (String word : words.split("\\s+")) {
            if (line.length() + word.length() > WIDTH) {
                text.append(indent).append('#').append(line).append('\n');
                line.setLength(0);
            }
            line.append(' ').append(word);
        }
        text.append(indent).append('#').append(line).append('\n');
    }
}
