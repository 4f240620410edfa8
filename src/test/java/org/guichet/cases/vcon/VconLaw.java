package org.guichet.cases.vcon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the working group's JSON Schema of an unsigned vCon demands (draft-ietf-vcon-vcon-core, version 0.4.0), written from the
 * draft, together with what a schema cannot say: indexes must lead somewhere.
 */
public final class VconLaw {

    private static final Set<String> DIALOGS = Set.of("recording", "text", "transfer", "incomplete", "recording-set");
    private static final Set<String> ENCODINGS = Set.of("base64url", "json", "none");
    private final List<String> broken = new ArrayList<>();
    private final JsonNode vcon;

    private VconLaw(JsonNode vcon) {
        this.vcon = vcon;
    }

    /** Where it is broken; empty when it is not. */
    public static List<String> brokenBy(JsonNode vcon) {
        VconLaw law = new VconLaw(vcon);
        law.check();
        return law.broken;
    }

    private void check() {
        require(vcon.isObject(), "an object");
        require(!vcon.has("vcon") || vcon.path("vcon").asText().equals("0.4.0"), "vcon 0.4.0");
        require(isUuid(vcon.path("uuid")), "uuid");
        require(isInstant(vcon.path("created_at")), "created_at");
        require(!vcon.has("updated_at") || isInstant(vcon.path("updated_at")), "updated_at");
        require(!vcon.has("subject") || vcon.path("subject").isTextual(), "subject");
        for (String list : new String[] {"parties", "dialog", "analysis", "attachments", "extensions"}) {
            require(!vcon.has(list) || vcon.path(list).isArray(), list + " a list");
        }
        vcon.path("extensions").forEach(extension -> require(extension.isTextual(), "extension a name"));
        vcon.path("parties").forEach(this::party);
        vcon.path("dialog").forEach(this::dialog);
        vcon.path("analysis").forEach(this::analysis);
        vcon.path("attachments").forEach(this::attachment);
    }

    private void party(JsonNode party) {
        require(party.isObject(), "party an object");
        for (String text : new String[] {"tel", "sip", "mailto", "name", "org", "dept", "type", "uuid", "role"}) {
            require(!party.has(text) || party.path(text).isTextual(), "party." + text + " a text");
        }
        require(!party.has("tel") || party.path("tel").asText().startsWith("tel:"), "party.tel a TEL URL");
    }

    private void dialog(JsonNode dialog) {
        require(DIALOGS.contains(dialog.path("type").asText()), "dialog.type");
        require(isInstant(dialog.path("start")), "dialog.start");
        require(!dialog.has("duration") || dialog.path("duration").asDouble(-1) >= 0, "dialog.duration");
        require(dialog.path("parties").isArray(), "dialog.parties");
        dialog.path("parties").forEach(party -> index(party, "parties", "dialog.parties"));
        content(dialog, "dialog");
        for (String text : new String[] {"mediatype", "filename", "application", "message_id"}) {
            require(!dialog.has(text) || dialog.path(text).isTextual(), "dialog." + text);
        }
    }

    private void analysis(JsonNode analysis) {
        require(analysis.path("type").isTextual(), "analysis.type");
        require(analysis.path("vendor").isTextual(), "analysis.vendor");
        JsonNode of = analysis.path("dialog");
        (of.isArray() ? of : List.of(of)).forEach(dialog -> index(dialog, "dialog", "analysis.dialog"));
        content(analysis, "analysis");
    }

    private void attachment(JsonNode attachment) {
        require(isInstant(attachment.path("start")), "attachment.start");
        index(attachment.path("party"), "parties", "attachment.party");
        index(attachment.path("dialog"), "dialog", "attachment.dialog");
        content(attachment, "attachment");
    }

    private void content(JsonNode part, String name) {
        if (part.has("body")) {
            require(ENCODINGS.contains(part.path("encoding").asText()), name + ".encoding");
            require(part.path("mediatype").isTextual(), name + ".mediatype with a body");
            boolean json = part.path("encoding").asText().equals("json");
            require(json || part.path("body").isTextual(), name + ".body a text unless json");
        }
        require(!part.has("meta") && !part.has("mimetype"), name + " without the names of older drafts");
        if (part.has("content_hash")) {
            require(part.path("content_hash").asText().matches("[a-z0-9]+-[A-Za-z0-9_-]+"), name + ".content_hash");
        }
    }

    private void index(JsonNode index, String list, String name) {
        require(
                index.isIntegralNumber()
                        && index.asInt() >= 0
                        && index.asInt() < vcon.path(list).size(),
                name + " leads nowhere: " + index);
    }

    private static boolean isUuid(JsonNode node) {
        try {
            return node.isTextual() && UUID.fromString(node.asText()).toString().equals(node.asText());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isInstant(JsonNode node) {
        try {
            return node.isTextual() && OffsetDateTime.parse(node.asText()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }
}
