package org.guichet.cases.vcon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.guichet.cases.Attachment;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Contact;
import org.guichet.cases.Origin;
import org.guichet.cases.Speaker;
import org.guichet.cases.Turn;

/**
 * Writes a case as an unsigned vCon, version 0.4.0: each contact is a dialog, what was said in a call is an analysis in the
 * world transcription format (WTF), the case itself, without its contacts, another. Files are named with their digests and
 * not carried along: {@code GET /api/v1/cases/{id}/attachments/…} has them.
 */
public final class VconExport {

    /** RFC 6838; registered by the draft. */
    public static final String MEDIA_TYPE = "application/vcon+json";

    private static final String VERSION = "0.4.0";
    private static final String VENDOR = "Guichet";

    /** The extensions whose names are used: a party's role, and the transcript's format. */
    private static final String[] EXTENSIONS = {"CC", "wtf_transcription"};

    private final Case of;
    private final VconPartyList parties;

    private VconExport(Case of, String organisation) {
        this.of = of;
        this.parties = new VconPartyList(of, organisation);
    }

    /** @param organisation whose gateway it is: a party of its own */
    public static ObjectNode of(Case exported, String organisation) {
        return new VconExport(exported, organisation).write();
    }

    private ObjectNode write() {
        ObjectNode vcon = CaseJson.mapper().createObjectNode();
        vcon.put("vcon", VERSION);
        vcon.put("uuid", of.identity().id().toString());
        ArrayNode extensions = vcon.putArray("extensions");
        for (String extension : EXTENSIONS) {
            extensions.add(extension);
        }
        vcon.put("created_at", of.firstContact().registeredAt().toString());
        vcon.put(
                "updated_at",
                of.contacts().get(of.contacts().size() - 1).registeredAt().toString());
        if (of.substance().subject() != null) {
            vcon.put("subject", of.substance().subject());
        }
        ArrayNode dialogs = vcon.putArray("dialog");
        ArrayNode analyses = vcon.putArray("analysis");
        ArrayNode attachments = vcon.putArray("attachments");
        for (int i = 0; i < of.contacts().size(); i++) {
            Contact contact = of.contacts().get(i);
            dialogs.add(dialog(contact));
            if (!contact.turns().isEmpty()) {
                analyses.add(transcript(contact, i));
            }
            for (Attachment file : contact.attachments()) {
                attachments.add(attachment(file, contact, i));
            }
        }
        analyses.add(substance());
        vcon.set("parties", parties.json());
        return vcon;
    }

    private static Instant start(Contact contact) {
        Instant sent = contact.sentAt();
        return sent != null ? sent : contact.receivedAt();
    }

    private ObjectNode dialog(Contact contact) {
        ObjectNode dialog = CaseJson.mapper().createObjectNode();
        boolean call = !contact.turns().isEmpty();
        dialog.put("type", call ? "recording" : "text");
        dialog.put("start", start(contact).toString());
        ArrayNode heard = dialog.putArray("parties");
        if (call) {
            parties.speakersOf(contact).forEach(heard::add);
            if (contact.call() != null && contact.call().seconds() != null) {
                dialog.put("duration", contact.call().seconds());
            }
        } else {
            boolean ours = of.identity().origin() == Origin.PROACTIVE && contact.equals(of.firstContact());
            heard.add(ours ? VconPartyList.ORGANISATION : VconPartyList.COMPLAINANT);
            dialog.put("mediatype", "text/plain");
            dialog.put("encoding", "none");
            dialog.put("body", contact.text());
        }
        dialog.put("application", contact.kind().word());
        if (contact.externalId() != null) {
            dialog.put("message_id", contact.externalId());
        }
        return dialog;
    }

    /** Seconds from the start of the call, as the vendor gave them; a turn without time stands where the one before ended. */
    private ObjectNode transcript(Contact contact, int dialog) {
        ObjectNode wtf = CaseJson.mapper().createObjectNode();
        ObjectNode whole = wtf.putObject("transcript");
        whole.put("text", contact.text());
        whole.put(
                "language",
                of.substance().language() == null ? "und" : of.substance().language());
        ArrayNode segments = wtf.putArray("segments");
        ObjectNode speakers = wtf.putObject("speakers");
        double last = 0;
        for (Turn turn : contact.turns()) {
            ObjectNode segment = segments.addObject().put("id", segments.size() - 1);
            last = turn.start() == null ? last : turn.start();
            segment.put("start", last);
            last = turn.end() == null ? last : turn.end();
            segment.put("end", last).put("text", turn.text());
            if (turn.confidence() != null) {
                segment.put("confidence", turn.confidence());
            }
            String speaker = turn.name() != null ? turn.name() : turn.speaker().word();
            segment.put("speaker", speaker);
            speakers.putObject(speaker).put("id", speaker).put("label", label(turn, speaker));
        }
        whole.put("duration", last);
        wtf.putObject("metadata")
                .put("created_at", start(contact).toString())
                .put("processed_at", contact.registeredAt().toString())
                .put("provider", VENDOR)
                .put("model", of.normalizer().version());
        return analysis("wtf_transcription", wtf).put("dialog", dialog);
    }

    /** With the role where the label does not say it, so that who reads it knows the customer again. */
    private static String label(Turn turn, String speaker) {
        boolean told = turn.speaker() == Speaker.UNKNOWN
                || speaker.toLowerCase(java.util.Locale.ROOT)
                        .contains(turn.speaker().word());
        return told ? speaker : speaker + " (" + turn.speaker().word() + ")";
    }

    private ObjectNode substance() {
        ObjectNode body = (ObjectNode) CaseJson.toTree(of);
        body.remove("contacts");
        ObjectNode analysis = analysis("complaint", body);
        ArrayNode dialogs = analysis.putArray("dialog");
        for (int i = 0; i < of.contacts().size(); i++) {
            dialogs.add(i);
        }
        return analysis;
    }

    private static ObjectNode analysis(String type, ObjectNode body) {
        ObjectNode analysis = CaseJson.mapper().createObjectNode();
        analysis.put("type", type);
        analysis.put("vendor", VENDOR);
        analysis.put("product", "guichet");
        analysis.put("mediatype", "application/json");
        analysis.put("encoding", "json");
        analysis.set("body", body);
        return analysis;
    }

    private static ObjectNode attachment(Attachment file, Contact contact, int dialog) {
        ObjectNode attachment = CaseJson.mapper().createObjectNode();
        attachment.put("start", start(contact).toString());
        attachment.put("party", VconPartyList.COMPLAINANT);
        attachment.put("dialog", dialog);
        attachment.put("mediatype", file.detectedType());
        if (file.name() != null) {
            attachment.put("filename", file.name());
        }
        byte[] digest = HexFormat.of().parseHex(file.sha256());
        return attachment.put(
                "content_hash",
                "sha256-" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }
}
