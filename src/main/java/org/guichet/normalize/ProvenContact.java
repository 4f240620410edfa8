package org.guichet.normalize;

import static org.guichet.normalize.ProvenText.absentOr;
import static org.guichet.normalize.ProvenText.all;
import static org.guichet.normalize.ProvenText.isInstant;
import static org.guichet.normalize.ProvenText.isLine;
import static org.guichet.normalize.ProvenText.isSha256;

import org.guichet.cases.Attachment;
import org.guichet.cases.CallDetails;
import org.guichet.cases.Contact;
import org.guichet.cases.MailFacts;
import org.guichet.cases.Page;
import org.guichet.cases.Quoted;
import org.guichet.cases.Raw;

/** As {@link ProvenCase}, of its contacts. */
final class ProvenContact {

    private static final int TURN = 90;
    private static final int WHOLE_TURN = 360;

    private ProvenContact() {}

    static boolean isValid(Contact contact) {
        return isLine(contact.channel())
                && absentOr(contact.sentAt(), ProvenText::isInstant)
                && isInstant(contact.receivedAt())
                && isInstant(contact.registeredAt())
                && absentOr(contact.externalId(), ProvenText::isLine)
                && all(contact.from(), ProvenText::isWords)
                && all(contact.to(), ProvenText::isWords)
                && isWhole(contact)
                && isRaw(contact.raw());
    }

    /** What it holds: nothing is wrong with any text. */
    private static boolean isWhole(Contact contact) {
        return all(contact.quoted(), ProvenContact::isQuoted)
                && all(contact.turns(), ProvenTurns::isValid)
                && all(contact.pages(), ProvenContact::isPage)
                && all(contact.attachments(), ProvenContact::isAttachment)
                && absentOr(contact.message(), ProvenContact::isMessage)
                && absentOr(contact.call(), ProvenContact::isCall);
    }

    private static boolean isQuoted(Quoted quoted) {
        return quoted.from() >= 0 && quoted.to() >= 0;
    }

    private static boolean isPage(Page page) {
        boolean turned = page.rotation() >= 0 && page.rotation() < WHOLE_TURN && page.rotation() % TURN == 0;
        return turned && page.number() >= 1 && absentOr(page.confidence(), ProvenText::isConfidence);
    }

    private static boolean isAttachment(Attachment attachment) {
        return absentOr(attachment.name(), ProvenText::isLine)
                && absentOr(attachment.declaredType(), ProvenText::isLine)
                && isLine(attachment.detectedType())
                && attachment.size() >= 0
                && isSha256(attachment.sha256())
                && absentOr(attachment.contentId(), ProvenText::isLine);
    }

    private static boolean isMessage(MailFacts message) {
        return absentOr(message.messageId(), ProvenText::isLine)
                && all(message.inReplyTo(), ProvenText::isLine)
                && all(message.references(), ProvenText::isLine)
                && absentOr(message.replyTo(), ProvenText::isLine)
                && absentOr(message.authentication(), ProvenContact::isAuthentication);
    }

    private static boolean isAuthentication(MailFacts.Authentication authentication) {
        return absentOr(authentication.spf(), ProvenText::isLine)
                && absentOr(authentication.dkim(), ProvenText::isLine)
                && absentOr(authentication.dmarc(), ProvenText::isLine);
    }

    private static boolean isCall(CallDetails call) {
        return absentOr(call.queue(), ProvenText::isLine)
                && absentOr(call.agent(), ProvenText::isLine)
                && absentOr(call.seconds(), seconds -> seconds >= 0 && Double.isFinite(seconds))
                && absentOr(call.recording(), ProvenText::isLine);
    }

    private static boolean isRaw(Raw raw) {
        return isSha256(raw.sha256()) && raw.size() >= 0 && isLine(raw.mediaType());
    }
}
