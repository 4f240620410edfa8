package org.guichet.web;

import java.io.IOException;
import java.util.Optional;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.channel.email.MailPage;
import org.guichet.channel.http.Request;
import org.guichet.store.CaseStore;

/**
 * A mail as it was laid out, in a frame of a case's page. What can act was taken out before, and the headers take every right
 * from what might be left: no script, no form, nothing loaded from anywhere, an origin of its own even when opened alone.
 */
final class MailFrame {

    private static final String POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final CaseStore store;
    private final CaseFinder finder;
    private final MailSource source;

    MailFrame(CaseStore store, MailSource source) {
        this.store = store;
        this.finder = new CaseFinder(store);
        this.source = source;
    }

    Reply one(Request request) throws IOException {
        Optional<Case> found = finder.find(request.pathValue("case"));
        Optional<Contact> mail = found.flatMap(
                        one -> CaseFinder.uuid(request.pathValue("contact")).flatMap(one::contact))
                .filter(contact -> contact.kind() == ChannelKind.EMAIL);
        if (mail.isEmpty()) {
            return Problem.notFound("No case has this id or reference, or it has no such mail.")
                    .reply();
        }
        return framed(page(mail.get()).map(SafeHtml::of).orElse(SafeHtml.NOTHING));
    }

    /** One at a time: a whole mail is in memory meanwhile. */
    private synchronized Optional<MailPage> page(Contact contact) throws IOException {
        return source.page(store.raw(contact.id()));
    }

    private static Reply framed(String html) {
        return Reply.html(200, html).with("Content-Security-Policy", POLICY).with("X-Frame-Options", "SAMEORIGIN");
    }
}
