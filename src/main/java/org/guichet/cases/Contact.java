package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One arrival attached to a case.
 *
 * @param id the arrival's id
 * @param channel the channel's configured name
 * @param sentAt when the sender sent it
 * @param receivedAt when it reached the organisation
 * @param registeredAt when the gateway made it durable
 * @param text as received, decoded; always whole. Evidence positions count UTF-16 units of it
 * @param quoted what was cut away from {@code text} to get the narrative
 * @param call what the platform tells of a call beside who said what
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        UUID id,
        String channel,
        ChannelKind kind,
        ContactMode mode,
        @Nullable Instant sentAt,
        Instant receivedAt,
        Instant registeredAt,
        @Nullable String externalId,
        List<String> from,
        List<String> to,
        @Nullable String subject,
        String text,
        List<Quoted> quoted,
        List<Turn> turns,
        List<Page> pages,
        List<Attachment> attachments,
        @Nullable MailFacts message,
        @Nullable CallDetails call,
        Raw raw,
        @Nullable Boolean sameComplainant) {

    public Contact {
        from = List.copyOf(from);
        to = List.copyOf(to);
        quoted = List.copyOf(quoted);
        turns = List.copyOf(turns);
        pages = List.copyOf(pages);
        attachments = List.copyOf(attachments);
    }

    /** Of what is no call, or of which its platform tells nothing. */
    public Contact(
            UUID id,
            String channel,
            ChannelKind kind,
            ContactMode mode,
            @Nullable Instant sentAt,
            Instant receivedAt,
            Instant registeredAt,
            @Nullable String externalId,
            List<String> from,
            List<String> to,
            @Nullable String subject,
            String text,
            List<Quoted> quoted,
            List<Turn> turns,
            List<Page> pages,
            List<Attachment> attachments,
            @Nullable MailFacts message,
            Raw raw,
            @Nullable Boolean sameComplainant) {
        this(
                id,
                channel,
                kind,
                mode,
                sentAt,
                receivedAt,
                registeredAt,
                externalId,
                from,
                to,
                subject,
                text,
                quoted,
                turns,
                pages,
                attachments,
                message,
                null,
                raw,
                sameComplainant);
    }

    /** The same with what else is known of its attachments. */
    public Contact withAttachments(List<Attachment> others) {
        return copy(text, quoted, turns, pages, others, sameComplainant);
    }

    /** The same with its pages read otherwise. */
    public Contact withPages(List<Page> others, String whole, List<Quoted> cut) {
        return copy(whole, cut, turns, others, attachments, sameComplainant);
    }

    /** The same, by the case's complainant or somebody else; null where that is not known. */
    public Contact by(@Nullable Boolean same) {
        return copy(text, quoted, turns, pages, attachments, same);
    }

    /** The one place where the others are named by position. */
    private Contact copy(
            String whole,
            List<Quoted> cut,
            List<Turn> said,
            List<Page> read,
            List<Attachment> brought,
            @Nullable Boolean same) {
        return new Contact(
                id,
                channel,
                kind,
                mode,
                sentAt,
                receivedAt,
                registeredAt,
                externalId,
                from,
                to,
                subject,
                whole,
                cut,
                said,
                read,
                brought,
                message,
                call,
                raw,
                same);
    }
}
