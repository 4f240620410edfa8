package org.guichet.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.guichet.cases.Attachment;
import org.guichet.cases.Contact;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;

/** Gives out one attachment of a contact. */
final class AttachmentApi {

    private final CaseStore store;
    private final CaseFinder finder;
    private final AttachmentSource source;

    AttachmentApi(CaseStore store, AttachmentSource source) {
        this.store = store;
        this.finder = new CaseFinder(store);
        this.source = source;
    }

    /** As a download that no browser will open in place, whatever it says that it is. */
    Reply one(Request request) throws IOException {
        String sha256 = request.pathValue("sha256");
        Optional<Contact> contact = finder.find(request.pathValue("case"))
                .flatMap(found -> CaseFinder.uuid(request.pathValue("contact")).flatMap(found::contact));
        Optional<Attachment> listed = contact.stream()
                .flatMap(found -> found.attachments().stream())
                .filter(attachment -> attachment.sha256().equals(sha256))
                .findFirst();
        Optional<byte[]> bytes = listed.isPresent() ? bytes(contact.orElseThrow(), sha256) : Optional.empty();
        return bytes.isEmpty()
                ? Problem.notFound("No case has this id or reference, or it has no such attachment.")
                        .reply()
                : Reply.of(200, "application/octet-stream", bytes.get())
                        .with("Content-Disposition", disposition(listed.orElseThrow()))
                        .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** One at a time: a whole mail is in memory meanwhile. */
    private synchronized Optional<byte[]> bytes(Contact contact, String sha256) throws IOException {
        return source.attachment(contact.kind(), store.raw(contact.id()), sha256);
    }

    /** RFC 6266 section 4.3. The digest stands in for a name, and for browsers that read no other than ASCII. */
    private static String disposition(Attachment attachment) {
        String plain = "attachment; filename=\"" + attachment.sha256().substring(0, 12) + ".bin\"";
        String name = attachment.name();
        return name == null
                ? plain
                : plain + "; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A");
    }
}
