package org.guichet.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.channel.email.mime.MimePart;

/** Which text parts are what the writer wrote (RFC 2046 section 5.1), and which are things that came with it. */
final class BodyChoice {

    private final PartText text;
    private final List<MimePart> body = new ArrayList<>();
    private final List<MimePart> attachments = new ArrayList<>();

    private BodyChoice(PartText text) {
        this.text = text;
    }

    static BodyParts of(MimePart root, PartText text) {
        BodyChoice choice = new BodyChoice(text);
        choice.visit(root);
        return new BodyParts(choice.body, choice.attachments);
    }

    /** Calls itself no deeper than the parser's depth limit. */
    private void visit(MimePart part) {
        if (!part.isMultipart()) {
            (isBody(part) ? body : attachments).add(part);
        } else if (part.type().equals("multipart/alternative")) {
            visitAlternatives(part.children());
        } else if (part.type().equals("multipart/related")) {
            visitRelated(part.children());
        } else {
            part.children().forEach(this::visit);
        }
    }

    /** The first is the page, the rest its pictures and styles. */
    private void visitRelated(List<MimePart> children) {
        for (int i = 0; i < children.size(); i++) {
            if (i == 0) {
                visit(children.get(i));
            } else if (children.get(i).isMultipart()) {
                visit(children.get(i));
            } else {
                attachments.add(children.get(i));
            }
        }
    }

    /** One of the versions speaks; of the others only what is no version of the text is kept (a calendar entry, a picture). */
    @SuppressWarnings("ReferenceEquality") // this very part, not one like it
    private void visitAlternatives(List<MimePart> versions) {
        Optional<MimePart> chosen = choose(versions);
        for (MimePart version : versions) {
            if (chosen.filter(best -> best == version).isPresent()) {
                visit(version);
            } else {
                version.walk()
                        .filter(part -> !part.isMultipart() && !isBody(part))
                        .forEach(attachments::add);
            }
        }
    }

    private Optional<MimePart> choose(List<MimePart> versions) {
        Optional<MimePart> plain = firstHolding(versions, "text/plain");
        Optional<MimePart> html = firstHolding(versions, "text/html");
        if (plain.isPresent() && html.isPresent()) {
            // A plain version of some length is no stub, whatever the other one says: making text of HTML is dear.
            String said = textIn(plain.get(), "text/plain");
            boolean stub = StubText.mayBeStub(said) && StubText.isStub(said, textIn(html.get(), "text/html"));
            return stub ? html : plain;
        }
        return plain.or(() -> html);
    }

    private Optional<MimePart> firstHolding(List<MimePart> versions, String type) {
        return versions.stream()
                .filter(version -> version.walk().anyMatch(part -> part.type().equals(type) && isBody(part)))
                .findFirst();
    }

    private String textIn(MimePart version, String type) {
        return version.walk()
                .filter(part -> part.type().equals(type) && isBody(part))
                .findFirst()
                .map(text::of)
                .orElse("");
    }

    private static boolean isBody(MimePart part) {
        boolean text = part.type().equals("text/plain") || part.type().equals("text/html") || isOtherText(part.type());
        return text
                && !part.isMultipart()
                && !part.isAttachment()
                && part.fileName().isEmpty();
    }

    private static boolean isOtherText(String type) {
        return type.equals("text/enriched") || type.equals("text/richtext") || type.equals("text/markdown");
    }
}
