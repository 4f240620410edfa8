package org.guichet.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.cases.Attachment;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;
import org.guichet.cases.Page;
import org.guichet.cases.Turn;

/** One contact of a case: what came in, with the words marked from which values were taken. */
final class ContactView {

    /** A turn of a call or a page of a scan. */
    record Part(String label, String note, List<Highlights.Piece> pieces) {}

    /** A document that came with it. */
    record Document(String name, String type, String size) {}

    private final Case shown;
    private final Contact contact;
    private final Show show;

    ContactView(Case shown, Contact contact, Show show) {
        this.shown = shown;
        this.contact = contact;
        this.show = show;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("id", contact.id().toString());
        values.put("kind", show.word("kind", contact.kind()));
        values.put("channel", contact.channel());
        values.put("received", show.instant(contact.receivedAt()));
        values.put("from", String.join(", ", contact.from()));
        values.put("to", String.join(", ", contact.to()));
        values.put("subject", contact.subject() == null ? "" : contact.subject());
        values.put("parts", parts());
        values.put("hasDocuments", !contact.attachments().isEmpty());
        values.put(
                "documents", contact.attachments().stream().map(this::document).toList());
        values.put("rawSize", show.size(contact.raw().size()));
        values.put("rawPath", rawPath());
        return values;
    }

    private String rawPath() {
        return "/api/v1/cases/" + shown.identity().reference() + "/raw/" + contact.id();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < contact.turns().size(); i++) {
            parts.add(turn(contact.turns().get(i), i + 1));
        }
        contact.pages().forEach(page -> parts.add(page(page)));
        if (parts.isEmpty() && !contact.text().isBlank()) {
            parts.add(new Part("", "", marked("body", contact.text())));
        }
        return parts;
    }

    private Part turn(Turn turn, int number) {
        String who = turn.name() == null ? show.word("speaker", turn.speaker()) : turn.name();
        String when = turn.start() == null ? "" : show.seconds(turn.start());
        return new Part(who, when, marked("turn:" + number, turn.text()));
    }

    private Part page(Page page) {
        String sure = page.confidence() == null ? "" : show.percent(page.confidence());
        return new Part(
                show.text("contact.page") + " " + page.number(), sure, marked("page:" + page.number(), page.text()));
    }

    private List<Highlights.Piece> marked(String part, String text) {
        List<Evidence> here = shown.evidence().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("/narrative") && !entry.getKey().equals("/language"))
                .map(Map.Entry::getValue)
                .filter(evidence -> evidence.contact().equals(contact.id())
                        && evidence.part().equals(part))
                .toList();
        return Highlights.pieces(text, here);
    }

    private Document document(Attachment attachment) {
        String name = attachment.name() == null ? show.text("contact.unnamed") : attachment.name();
        return new Document(name, attachment.detectedType(), show.size(attachment.size()));
    }
}
