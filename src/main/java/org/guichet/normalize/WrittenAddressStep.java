package org.guichet.normalize;

import java.util.List;
import org.guichet.cases.PostalAddress;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.address.Addresses;
import org.guichet.submission.Span;

/**
 * The complainant's postal address where structure does not give it: the first one in the head of a letter, in a signature or
 * in their own words, unless the words before it say that it is the organisation's.
 */
final class WrittenAddressStep implements Step {

    private static final String BY = "address";
    private static final int REACH = 60;
    private static final Cues SOMEBODY_ELSES = Cues.of(
            "votre",
            "vos",
            "magasin",
            "agence",
            "boutique",
            "restaurant",
            "your",
            "store",
            "branch",
            "shop",
            "office",
            "sent to",
            "envoye a",
            "livre au",
            "livre a",
            "delivered to");

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        if (draft.complainant.address != null) {
            return;
        }
        for (SearchText text : intake.passages()) {
            search(text, text.isLetter(), draft);
        }
        intake.signatures().ifPresent(text -> search(text, false, draft));
    }

    private static void search(SearchText text, boolean whole, CaseDraft draft) {
        if (draft.complainant.address != null || text.folded().text().isEmpty()) {
            return;
        }
        List<Found<PostalAddress>> found = Addresses.in(text.text());
        if (found.isEmpty()) {
            return;
        }
        found.stream()
                .filter(address -> whole || text.isOwn(address.span()))
                .filter(address -> !isSomebodyElses(text, address.span()))
                .findFirst()
                .ifPresent(address -> {
                    draft.complainant.address = address.value();
                    draft.take(text.part(), address.span());
                    draft.evidence("/complainant/address", Source.at(text, address.span()), BY, 0.75);
                });
    }

    private static boolean isSomebodyElses(SearchText text, Span span) {
        int line = text.text().lastIndexOf('\n', span.from()) + 1;
        int within = Math.min(REACH, span.from() - line);
        return SOMEBODY_ELSES.justBefore(text.folded(), span.from(), within);
    }
}
