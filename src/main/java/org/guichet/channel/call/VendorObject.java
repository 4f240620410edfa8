package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;

/**
 * An object of a vendor's JSON that tells at a look of most names that no field has them, however they are spelled: a turn
 * has four fields, and is asked for sixty. Not changed once it is made.
 */
final class VendorObject extends ObjectNode {

    private static final long serialVersionUID = 1L;

    /** Of a name without a letter; also says that the fields were looked at. */
    private static final long MARKS_ALONE = 1;

    private long edges;

    VendorObject(Map<String, JsonNode> fields) {
        super(JsonNodeFactory.instance, fields);
    }

    /** Whether a field may have this name but for case, underscores and hyphens: false is certain. */
    boolean mayHave(String name) {
        if (edges == 0) { // most objects are single words, which nobody asks
            edges = MARKS_ALONE | edgesOfFields();
        }
        return (edges & edge(name)) != 0;
    }

    private long edgesOfFields() {
        long all = 0;
        for (Iterator<String> names = fieldNames(); names.hasNext(); ) {
            all |= edge(names.next());
        }
        return all;
    }

    /** A bit for the first and the last letter, which are the same in every spelling. */
    private static long edge(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && JsonValues.isMark(name.charAt(from))) {
            from++;
        }
        while (to > from && JsonValues.isMark(name.charAt(to - 1))) {
            to--;
        }
        return from == to ? MARKS_ALONE : 1L << (folded(name.charAt(from)) * 31 + folded(name.charAt(to - 1)));
    }

    /** As {@link String#equalsIgnoreCase} has it: a letter may have its like only in capitals. */
    private static char folded(char letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }
}
