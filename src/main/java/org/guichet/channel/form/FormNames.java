package org.guichet.channel.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.submission.Fields;

/**
 * How a form names its fields, where these are not the names of ours. A name that is not given here stays what it is, so
 * our own names are understood too. What a channel says travels with the facts of its arrivals: what was posted with
 * yesterday's names is read with yesterday's, whatever the form and its channel have become since.
 */
public final class FormNames {

    /** Every field has our name. */
    public static final FormNames OWN = new FormNames(Map.of());

    /** What a field of another name can stand for. */
    public static final Set<String> KNOWN = known();

    private static final String DETAIL = "form:fields";

    private final Map<String, String> oursByPosted;

    private FormNames(Map<String, String> oursByPosted) {
        this.oursByPosted = Collections.unmodifiableMap(new LinkedHashMap<>(oursByPosted));
    }

    /**
     * As a channel's file says it.
     *
     * @param text pairs such as {@code message=narrative}, the form's name first, parted by commas; blank for none
     * @throws IllegalArgumentException naming every pair that cannot be
     */
    public static FormNames parse(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (String pair : text.split(",")) {
            if (!pair.isBlank()) {
                add(pair.strip(), names).ifPresent(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return new FormNames(names);
    }

    /** What is wrong with this pair beside those before it; else it is one of them. */
    private static Optional<String> add(String pair, Map<String, String> names) {
        int equals = pair.lastIndexOf('=');
        String posted = pair.substring(0, Math.max(equals, 0)).strip();
        String ours = pair.substring(equals + 1).strip();
        if (posted.isEmpty() || ours.isEmpty()) {
            return Optional.of("\"" + pair + "\" is not a pair like message=narrative");
        }
        if (!KNOWN.contains(ours)) {
            return Optional.of("\"" + ours + "\" is no field of a complaint");
        }
        if (names.containsKey(posted)) {
            return Optional.of("\"" + posted + "\" stands for two fields");
        }
        if (names.containsValue(ours)) {
            return Optional.of("\"" + ours + "\" has two names");
        }
        names.put(posted, ours);
        return Optional.empty();
    }

    /** What these details of an arrival say; what they say wrongly is not said. */
    public static FormNames of(Map<String, String> details) {
        String text = details.get(DETAIL);
        if (text == null) {
            return OWN;
        }
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            return OWN;
        }
    }

    /** As the details of an arrival: none where every field has our name. */
    public Map<String, String> details() {
        return oursByPosted.isEmpty() ? Map.of() : Map.of(DETAIL, toString());
    }

    /** Our name of a field that was posted. */
    String ours(String posted) {
        return oursByPosted.getOrDefault(posted, posted);
    }

    /** The problem as whoever made the form knows its field. */
    public FormProblem posted(FormProblem problem) {
        return oursByPosted.entrySet().stream()
                .filter(pair -> pair.getValue().equals(problem.field()))
                .findFirst()
                .map(pair -> new FormProblem(pair.getKey(), problem.code()))
                .orElse(problem);
    }

    /** The pairs, as they are parsed. */
    @Override
    public String toString() {
        return oursByPosted.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>(List.of(FormFields.NARRATIVE, FormFields.SUBJECT));
        known.addAll(Fields.ALL);
        known.add(FormFields.TOKEN);
        return Collections.unmodifiableSet(known);
    }
}
