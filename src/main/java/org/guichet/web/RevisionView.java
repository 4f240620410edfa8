package org.guichet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guichet.cases.Attachment;
import org.guichet.cases.Case;
import org.guichet.cases.Contact;
import org.guichet.tryout.Differences;
import org.guichet.tryout.FieldChange;

/** What became of a case, revision by revision: what made each, and which fields it changed. */
final class RevisionView {

    /** Revisions that are compared; older ones are only counted. */
    static final int MOST = 20;

    private static final int DIGEST_SHOWN = 8;

    /**
     * One revision.
     *
     * @param when empty where it is not kept
     * @param fields what it changed, in words; empty for the first
     */
    record Step(String number, String cause, String when, String fields) {}

    private final List<Case> newestFirst;
    private final Show show;
    private final CaseWords words;

    RevisionView(List<Case> newestFirst, Show show) {
        this.newestFirst = newestFirst;
        this.show = show;
        this.words = new CaseWords(show);
    }

    /** Newest first; none for a case that never changed. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i + 1 < newestFirst.size(); i++) {
            steps.add(step(newestFirst.get(i + 1), newestFirst.get(i)));
        }
        if (newestFirst.size() > 1) {
            Case oldest = newestFirst.get(newestFirst.size() - 1);
            if (oldest.identity().revision() == 1) {
                Contact first = oldest.firstContact();
                steps.add(new Step("1", show.text("history.registered"), show.instant(first.registeredAt()), ""));
            }
        }
        return steps;
    }

    private Step step(Case was, Case now) {
        boolean grown = now.contacts().size() > was.contacts().size();
        Contact last = now.contacts().get(now.contacts().size() - 1);
        return new Step(
                Integer.toString(now.identity().revision()),
                cause(was, now, grown, last),
                grown ? show.instant(last.registeredAt()) : "",
                fields(was, now));
    }

    private String cause(Case was, Case now, boolean grown, Contact last) {
        if (now.isTombstone()) {
            return show.text("history.erased");
        }
        if (grown) {
            return show.text("history.contact") + " " + show.word("kind", last.kind()) + ", " + last.channel();
        }
        if (typed(now) > typed(was)) {
            return show.text("history.typed");
        }
        if (texts(now) > texts(was)) {
            return show.text("history.attachment");
        }
        if (!Objects.equals(was.normalizer(), now.normalizer())) {
            String digest = now.normalizer().configuration();
            String shown = digest.length() > DIGEST_SHOWN ? digest.substring(0, DIGEST_SHOWN) : digest;
            return show.text("history.again") + " " + shown + " ("
                    + now.normalizer().version() + ")";
        }
        return show.text("history.learnt");
    }

    /** Pages that a person typed. */
    private static long typed(Case of) {
        return of.evidence().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("/contacts/")
                        && entry.getKey().contains("/pages/")
                        && entry.getValue().by().equals("person"))
                .count();
    }

    private static long texts(Case of) {
        return of.contacts().stream()
                .flatMap(contact -> contact.attachments().stream())
                .map(Attachment::text)
                .filter(Objects::nonNull)
                .count();
    }

    private String fields(Case was, Case now) {
        if (now.isTombstone()) {
            return "";
        }
        return Differences.between(was, now).stream()
                .map(FieldChange::counted)
                .filter(field -> !field.startsWith("contacts"))
                .map(field -> words.field("/" + field))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
