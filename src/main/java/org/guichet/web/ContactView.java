package org.guichet.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.guichet.cases.Attachment;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;

/** One contact of a case: what came in, with the words marked from which values were taken. */
final class ContactView {

    /** A document that came with it. */
    record Document(String name, String type, String size, String path) {}

    private final Case shown;
    private final Contact contact;
    private final Show show;
    private final ContactParts parts;

    ContactView(Case shown, Contact contact, Show show) {
        this.shown = shown;
        this.contact = contact;
        this.show = show;
        this.parts = new ContactParts(shown, contact, show);
    }

    /** The id of the marked words by the value's pointer. Known once {@link #values} was asked for. */
    Map<String, String> marked() {
        return parts.marked();
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("id", contact.id().toString());
        values.put("kind", show.word("kind", contact.kind()));
        values.put("channel", contact.channel());
        values.put("received", show.instant(contact.receivedAt()));
        values.put("sent", sent());
        values.put("unverified", isUnverified());
        values.put("from", String.join(", ", contact.from()));
        values.put("to", String.join(", ", contact.to()));
        values.put("subject", contact.subject() == null ? "" : contact.subject());
        values.put("subjectPieces", parts.subject());
        values.put("parts", parts.parts());
        values.put(
                "lang",
                shown.substance().language() == null ? "" : shown.substance().language());
        values.put("scan", !contact.pages().isEmpty());
        values.put("hasDocuments", !contact.attachments().isEmpty());
        values.put(
                "documents", contact.attachments().stream().map(this::document).toList());
        values.put("rawSize", show.size(contact.raw().size()));
        values.put("rawPath", rawPath());
        values.put("mailPath", mailPath());
        return values;
    }

    private boolean isUnverified() {
        Evidence belongs = shown.evidence().get("/contacts/" + shown.contacts().indexOf(contact));
        return belongs != null && belongs.by().equals("follow-up") && belongs.confidence() < 1;
    }

    /** Where the mail is shown as it was laid out; empty for what is no mail, and for what was erased. */
    private String mailPath() {
        return contact.kind() == ChannelKind.EMAIL && contact.raw().size() > 0
                ? "/cases/" + shown.identity().reference() + "/mail/" + contact.id()
                : "";
    }

    private String rawPath() {
        return "/api/v1/cases/" + shown.identity().reference() + "/raw/" + contact.id();
    }

    /** When it was sent, where that was not the day it came in: a letter is days old. */
    private String sent() {
        Instant sent = contact.sentAt();
        if (sent == null || show.day(sent).equals(show.day(contact.receivedAt()))) {
            return "";
        }
        return show.date(show.day(sent));
    }

    private Document document(Attachment attachment) {
        String name = attachment.name() == null ? show.text("contact.unnamed") : attachment.name();
        String type = attachment.detectedType();
        return new Document(name, show.word("type", type, type), show.size(attachment.size()), path(attachment));
    }

    /** Empty where the reader of the kind gives none out: the whole original is offered beside it. */
    private String path(Attachment attachment) {
        return contact.kind() == ChannelKind.EMAIL
                ? "/api/v1/cases/" + shown.identity().reference() + "/attachments/" + contact.id() + "/"
                        + attachment.sha256()
                : "";
    }
}
