package org.guichet.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.Deadline;
import org.guichet.cases.DeadlineKind;
import org.guichet.cases.Nature;
import org.guichet.clock.Promise;
import org.guichet.store.Fact;
import org.jspecify.annotations.Nullable;

/** Takes from a case what lessons count. */
final class Facts {

    private static final int LONGEST = 80;

    private Facts() {}

    static Fact of(Case from, ZoneId zone) {
        Contact first = from.firstContact();
        return new Fact(
                LocalDate.ofInstant(first.receivedAt(), zone),
                from.identity().decision().kind().word(),
                first.channel(),
                first.kind().word(),
                from.substance().nature().stream().map(Nature::code).findFirst().orElse("unclassified"),
                shortened(from.substance().product()),
                shortened(from.substance().site()),
                (int) from.contacts().stream().filter(Facts::isCustomers).count(),
                limit(from));
    }

    private static boolean isCustomers(Contact contact) {
        return contact.kind() != ChannelKind.EVENT && !Boolean.FALSE.equals(contact.sameComplainant());
    }

    private static @Nullable LocalDate limit(Case from) {
        return from.handling().deadlines().stream()
                .filter(due -> due.kind() == DeadlineKind.FINAL && !due.regime().equals(Promise.REGIME))
                .map(Deadline::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
    }
}
