package org.guichet.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guichet.cases.Attachment;
import org.guichet.cases.ContactMode;
import org.guichet.cases.MailFacts;
import org.guichet.cases.Origin;
import org.guichet.cases.Page;
import org.guichet.cases.Quoted;
import org.guichet.cases.Turn;
import org.jspecify.annotations.Nullable;

/** Collects what a reader finds. Not thread-safe; used once. */
public final class SubmissionBuilder {

    private final ContactMode mode;
    private Origin origin = Origin.CUSTOMER;
    private @Nullable Instant sentAt;
    private @Nullable Instant receivedAt;
    private @Nullable String externalId;
    private final List<Sender> senders = new ArrayList<>();
    private final List<String> from = new ArrayList<>();
    private final List<String> to = new ArrayList<>();
    private @Nullable String subject;
    private String text = "";
    private final List<Passage> passages = new ArrayList<>();
    private final List<Quoted> quoted = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private @Nullable MailFacts message;
    private @Nullable String proactiveSummary;
    private final Set<String> flags = new LinkedHashSet<>();
    private @Nullable MailSigns signs;
    private @Nullable Notice notice;
    private @Nullable CallSigns call;
    private final List<Tie> ties = new ArrayList<>();

    private SubmissionBuilder(ContactMode mode) {
        this.mode = mode;
    }

    public static SubmissionBuilder written() {
        return new SubmissionBuilder(ContactMode.WRITTEN);
    }

    public static SubmissionBuilder oral() {
        return new SubmissionBuilder(ContactMode.ORAL);
    }

    /** With everything that another has; what is added comes behind. */
    static SubmissionBuilder as(Submission of) {
        SubmissionBuilder same = new SubmissionBuilder(of.mode());
        same.origin = of.origin();
        same.sentAt = of.sentAt();
        same.receivedAt = of.receivedAt();
        same.externalId = of.externalId();
        same.senders.addAll(of.senders());
        same.from.addAll(of.from());
        same.to.addAll(of.to());
        same.subject = of.subject();
        same.text = of.text();
        same.passages.addAll(of.passages());
        same.quoted.addAll(of.quoted());
        same.stated.addAll(of.stated());
        same.turns.addAll(of.turns());
        same.pages.addAll(of.pages());
        same.attachments.addAll(of.attachments());
        same.message = of.message();
        same.proactiveSummary = of.proactiveSummary();
        same.flags.addAll(of.flags());
        same.signs = of.signs();
        same.notice = of.notice();
        same.call = of.call();
        same.ties.addAll(of.ties());
        return same;
    }

    /** These instead of those before. */
    SubmissionBuilder attachments(List<Attachment> others) {
        attachments.clear();
        attachments.addAll(others);
        return this;
    }

    SubmissionBuilder unflagged(String value) {
        flags.remove(value);
        return this;
    }

    public SubmissionBuilder origin(Origin value) {
        origin = value;
        return this;
    }

    public SubmissionBuilder sentAt(@Nullable Instant value) {
        sentAt = value;
        return this;
    }

    public SubmissionBuilder receivedAt(@Nullable Instant value) {
        receivedAt = value;
        return this;
    }

    public SubmissionBuilder externalId(@Nullable String value) {
        externalId = value;
        return this;
    }

    public SubmissionBuilder sender(Sender value) {
        senders.add(value);
        return this;
    }

    public SubmissionBuilder from(String value) {
        from.add(value);
        return this;
    }

    public SubmissionBuilder to(String value) {
        to.add(value);
        return this;
    }

    public SubmissionBuilder subject(@Nullable String value) {
        subject = value;
        return this;
    }

    /** The whole text that the contact keeps. */
    public SubmissionBuilder text(String value) {
        text = value;
        return this;
    }

    public SubmissionBuilder passage(Passage value) {
        passages.add(value);
        return this;
    }

    public SubmissionBuilder quoted(Quoted value) {
        quoted.add(value);
        return this;
    }

    /** Keeps the value trimmed, and nothing at all when it is blank. */
    public SubmissionBuilder stated(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            stated.add(new Stated(field, value.strip()));
        }
        return this;
    }

    /** As {@link #stated(String, String)}, with where it was read. */
    public SubmissionBuilder stated(String field, String value, Place place) {
        if (!value.isBlank()) {
            stated.add(new Stated(field, value.strip(), place));
        }
        return this;
    }

    public SubmissionBuilder turn(Turn value) {
        turns.add(value);
        return this;
    }

    public SubmissionBuilder page(Page value) {
        pages.add(value);
        return this;
    }

    public SubmissionBuilder attachment(Attachment value) {
        attachments.add(value);
        return this;
    }

    public SubmissionBuilder message(MailFacts value) {
        message = value;
        return this;
    }

    public SubmissionBuilder proactiveSummary(String value) {
        proactiveSummary = value;
        return this;
    }

    public SubmissionBuilder flag(String value) {
        flags.add(value);
        return this;
    }

    public SubmissionBuilder signs(MailSigns value) {
        signs = value;
        return this;
    }

    public SubmissionBuilder notice(Notice value) {
        notice = value;
        return this;
    }

    public SubmissionBuilder call(CallSigns value) {
        call = value;
        return this;
    }

    /** Keeps what it has not kept yet. */
    public SubmissionBuilder tie(Tie value) {
        boolean known = ties.stream()
                .anyMatch(tie -> tie.by() == value.by() && tie.value().equals(value.value()));
        if (!known) {
            ties.add(value);
        }
        return this;
    }

    public Submission build() {
        return new Submission(
                origin,
                mode,
                sentAt,
                receivedAt,
                externalId,
                senders,
                from,
                to,
                subject,
                text,
                passages,
                quoted,
                stated,
                turns,
                pages,
                attachments,
                message,
                proactiveSummary,
                flags,
                signs,
                notice,
                call,
                ties);
    }
}
