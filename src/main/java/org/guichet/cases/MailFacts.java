package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only mail has: threading (RFC 5322 section 3.6.4), authentication (RFC 8601), automation (RFC 3834). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailFacts(
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        @Nullable String replyTo,
        @Nullable Authentication authentication,
        Automatic automatic) {

    public MailFacts {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
    }

    /** Results of the receiver's own server, each as it says: {@code pass}, {@code fail}, … */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Authentication(
            @Nullable String spf,
            @Nullable String dkim,
            @Nullable String dmarc) {}
}
