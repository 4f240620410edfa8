package org.guichet.channel.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What is wrong with a vCon that can be read all the same, each as a flag for the case. */
final class VconFaults {

    private VconFaults() {}

    static Set<String> of(JsonNode root) {
        Set<String> faults = new LinkedHashSet<>();
        if (!isUuid(JsonValues.text(root, "uuid"))) {
            faults.add("vcon-without-uuid");
        }
        if (!root.path("parties").isArray() || root.path("parties").isEmpty()) {
            faults.add("vcon-without-parties");
        }
        root.path("dialog")
                .forEach(dialog -> checkDialog(dialog, root.path("parties").size(), faults));
        root.path("analysis")
                .forEach(analysis -> checkAnalysis(analysis, root.path("dialog").size(), faults));
        return faults;
    }

    private static void checkDialog(JsonNode dialog, int parties, Set<String> faults) {
        JsonNode listed = dialog.path("parties");
        Iterable<JsonNode> indexes = listed.isArray() ? listed : listed.isMissingNode() ? Set.of() : Set.of(listed);
        for (JsonNode index : indexes) {
            if (!isIndex(index, parties)) {
                faults.add("vcon-unknown-party");
            }
        }
        if (dialog.has("originator") && !isIndex(dialog.path("originator"), parties)) {
            faults.add("vcon-unknown-party");
        }
        if (dialog.has("url") && !isAddress(dialog.path("url").asText())) {
            faults.add("vcon-bad-url");
        }
        if (dialog.has("start") && JsonValues.instant(dialog, "start") == null) {
            faults.add("vcon-bad-date");
        }
        if (VconBody.isEncoded(dialog) && VconBody.bytes(dialog).isEmpty()) {
            faults.add("vcon-unreadable-body");
        }
    }

    private static void checkAnalysis(JsonNode analysis, int dialogs, Set<String> faults) {
        JsonNode of = analysis.path("dialog");
        if (of.isValueNode() && !of.isNull() && !isIndex(of, dialogs)) {
            faults.add("vcon-unknown-dialog");
        }
        if (VconBody.isEncoded(analysis) && VconBody.bytes(analysis).isEmpty()) {
            faults.add("vcon-unreadable-body");
        }
    }

    /** One of a list, or a list of such: a party may be an event's list of parties. */
    private static boolean isIndex(JsonNode index, int size) {
        if (index.isArray()) {
            for (JsonNode one : index) {
                if (!isIndex(one, size)) {
                    return false;
                }
            }
            return true;
        }
        return index.isIntegralNumber() && index.asLong(-1) >= 0 && index.asLong(-1) < size;
    }

    private static boolean isUuid(@org.jspecify.annotations.Nullable String text) {
        try {
            return text != null && UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null && address.getScheme() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
