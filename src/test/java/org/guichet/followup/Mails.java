package org.guichet.followup;

import java.util.ArrayList;
import java.util.List;
import org.guichet.cases.Case;

/** Invented mails, in the making. */
final class Mails {

    static final String ZOE = "zoe.lefevre@example.fr";
    static final String STRANGER = "eve.noir@example.com";
    static final String FIRST_ID = "first-1@example.fr";

    private final List<String> header = new ArrayList<>();
    private String to = "support@example.org";
    private String subject = "Une question";
    private String text = "Bonjour, avez-vous des nouvelles de mon colis cassé ?";

    private Mails(String from) {
        header.add("From: <" + from + ">");
        header.add("Date: Fri, 20 Nov 2026 10:00:00 +0100");
    }

    static Mails from(String from) {
        return new Mails(from);
    }

    /** The complaint that opens Zoé's case. */
    static String complaint() {
        return from(ZOE)
                .id(FIRST_ID)
                .subject("Colis cassé")
                .text("Bonjour, mon colis est arrivé cassé. Je veux être remboursée.")
                .raw();
    }

    Mails id(String messageId) {
        header.add("Message-ID: <" + messageId + ">");
        return this;
    }

    Mails header(String line) {
        header.add(0, line);
        return this;
    }

    Mails subject(String value) {
        subject = value;
        return this;
    }

    Mails text(String value) {
        text = value;
        return this;
    }

    Mails answering(String messageId) {
        header.add("In-Reply-To: <" + messageId + ">");
        return this;
    }

    Mails withTokenOf(Case of) {
        String token = Mailroom.TOKENS.issue(of.identity().id());
        to = TokenPlaces.inAddress("support@example.org", token).orElseThrow();
        return this;
    }

    Mails naming(Case of) {
        return subject("Re: [" + of.identity().reference() + "] Colis");
    }

    /** What our own server wrote above everything that came with the mail. */
    Mails vouchedFor(String domain) {
        return header("Authentication-Results: mx.example.org; dmarc=pass header.from=" + domain);
    }

    Mails refused() {
        return header("Authentication-Results: mx.example.org; dmarc=fail; spf=softfail");
    }

    String raw() {
        return String.join("\r\n", header) + "\r\nTo: " + to + "\r\nSubject: " + subject
                + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }
}
