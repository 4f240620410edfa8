package org.guichet.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Evidence;

/** The table of where each value of a case came from. */
final class Sources {

    /**
     * One value and its source.
     *
     * @param quote the words it was found in; empty when they are the value itself, or too long to say anything
     * @param at the id of the marked words in the page; empty where none are marked
     */
    record Source(
            String label, String value, String quote, String at, String place, String finder, String confidence) {}

    private static final int LONGEST_VALUE = 100;

    private final Case shown;
    private final Show show;
    private final CaseWords words;

    Sources(Case shown, Show show) {
        this.shown = shown;
        this.show = show;
        this.words = new CaseWords(show);
    }

    /** @param marked the id of the marked words in the page, by the value's pointer */
    List<Source> rows(Map<String, String> marked) {
        JsonNode tree = CaseJson.toTree(shown);
        List<Source> rows = new ArrayList<>();
        shown.evidence()
                .forEach((pointer, evidence) -> rows.add(row(
                        pointer, evidence, words.value(pointer, tree.at(pointer)), marked.getOrDefault(pointer, ""))));
        return rows;
    }

    private Source row(String pointer, Evidence evidence, String value, String at) {
        String quote = evidence.quote() == null ? "" : evidence.quote();
        return new Source(
                words.field(pointer),
                shortened(value),
                quote.equals(value) ? "" : shortened(quote),
                at,
                words.place(evidence.part()),
                show.word("finder", evidence.by()),
                show.percent(evidence.confidence()));
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, wholeCharacters(value)) + "…";
    }

    private static int wholeCharacters(String value) {
        return Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
    }
}
