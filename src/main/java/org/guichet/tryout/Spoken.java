package org.guichet.tryout;

import org.guichet.cases.Attachment;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;

/** Where the words of a complaint stand. */
final class Spoken {

    private static final String ATTACHMENT = "attachment:";

    private Spoken() {}

    /**
     * Whether they were recognised in a picture or a PDF that came with a mail. Which of those words are the writer's own was
     * seen on the sheet and is not kept, so such a case cannot be understood anew from what is.
     */
    static boolean isInADocument(Case of) {
        Evidence narrative = of.evidence().get("/narrative");
        if (narrative == null || !narrative.part().startsWith(ATTACHMENT)) {
            return false;
        }
        String sha256 = narrative.part().substring(ATTACHMENT.length());
        return of.contacts().stream()
                .map(Contact::attachments)
                .flatMap(java.util.List::stream)
                .filter(attachment -> attachment.sha256().equals(sha256))
                .map(Attachment::detectedType)
                .anyMatch(type -> type.startsWith("image/") || type.equals("application/pdf"));
    }
}
