package org.guichet.submission;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A submission with what a person stated in the place of what was read. */
final class CorrectedSubmission {

    private final Overrides overrides;

    CorrectedSubmission(Overrides overrides) {
        this.overrides = overrides;
    }

    Submission of(Submission read) {
        @Nullable String narrative = overrides.value(Overrides.NARRATIVE).orElse(null);
        return new Submission(
                read.origin(),
                read.mode(),
                read.sentAt(),
                read.receivedAt(),
                read.externalId(),
                read.senders(),
                read.from(),
                read.to(),
                subject(read),
                narrative == null ? read.text() : narrative,
                narrative == null ? read.passages() : List.of(Passage.whole("body", narrative)),
                read.quoted(),
                stated(read),
                read.turns(),
                read.pages(),
                read.attachments(),
                read.message(),
                read.proactiveSummary(),
                flags(read),
                read.signs(),
                read.notice(),
                read.call(),
                read.ties());
    }

    private @Nullable String subject(Submission read) {
        return overrides.fields().containsKey(Overrides.SUBJECT)
                ? overrides.value(Overrides.SUBJECT).orElse(null)
                : read.subject();
    }

    private List<Stated> stated(Submission read) {
        return overrides.appliedTo(read.stated()).stream()
                .filter(value -> Fields.ALL.contains(value.field()))
                .toList();
    }

    private Set<String> flags(Submission read) {
        Set<String> flags = new LinkedHashSet<>(read.flags());
        if (!overrides.fields().isEmpty()) {
            flags.add(Overrides.CORRECTED);
        }
        if (overrides.takenBack()) {
            flags.add(Overrides.TAKEN_BACK);
        }
        return flags;
    }
}
