package org.guichet.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Evidence;
import org.guichet.cases.Reference;
import org.guichet.cases.ReferenceKind;
import org.guichet.followup.Ties;
import org.guichet.submission.Fields;
import org.guichet.submission.MailSigns;
import org.guichet.submission.Sender;
import org.guichet.submission.Span;
import org.guichet.submission.Stated;
import org.guichet.submission.Submission;
import org.guichet.submission.Tie;

/**
 * By what an arrival may belong to an earlier case: what its reader found in structure, and our references where their
 * writer means this matter by them: a stated one, one in the subject, and, where there is no mail's subject to put it in, one
 * in the sender's own words. A number in the text of a mail is only one of the case's references.
 */
final class TieFinder {

    private static final int HALF = 4; // of a reference, on each side of its hyphen
    private static final String FIELD = "field:";

    /** Each costs a look-up. */
    private static final int MOST_MATTERS = 10;

    private static final Set<ReferenceKind> MATTERS = EnumSet.of(
            ReferenceKind.ORDER,
            ReferenceKind.INVOICE,
            ReferenceKind.CONTRACT,
            ReferenceKind.TRACKING,
            ReferenceKind.CLAIM,
            ReferenceKind.TICKET);

    private TieFinder() {}

    static Ties of(Intake intake, Case alone) {
        Submission said = intake.submission();
        List<Tie> named = new ArrayList<>(said.ties());
        said.stated().stream()
                .filter(stated -> stated.field().equals(Fields.REFERENCE))
                .map(Stated::value)
                .flatMap(value -> Reference.parse(value).stream())
                .forEach(found -> add(named, found, FIELD + Fields.REFERENCE));
        intake.subject().ifPresent(subject -> search(subject, span -> true, named));
        if (said.message() == null) {
            intake.passages().forEach(passage -> search(passage, passage::isOwn, named));
        }
        if (intake.arrival().kind() != ChannelKind.EVENT) {
            addMatters(alone, named);
        }
        named.sort(Comparator.comparing(Tie::by)); // stable: within a kind as found
        return named.isEmpty()
                ? Ties.NONE
                : new Ties(
                        named.subList(0, Math.min(named.size(), Submission.MOST_TIES)),
                        senders(said, alone),
                        word(intake));
    }

    /** A system may have noticed a failure of an order, an invoice, a parcel before its customer named it. */
    private static void addMatters(Case alone, List<Tie> named) {
        List<CaseReference> references = alone.substance().references();
        for (int place = 0; place < references.size() && place < MOST_MATTERS; place++) {
            CaseReference reference = references.get(place);
            Evidence found = alone.evidence().get("/references/" + place);
            if (MATTERS.contains(reference.kind())) {
                named.add(new Tie(Tie.By.ORDER, reference.value(), found == null ? "body" : found.part()));
            }
        }
    }

    private static void search(SearchText text, Predicate<Span> wanted, List<Tie> named) {
        String searched = text.text();
        for (int i = HALF; i < searched.length() - HALF; i++) {
            if (isHyphen(searched.charAt(i)) && standsAlone(searched, i - HALF, i + HALF + 1)) {
                Span span = new Span(i - HALF, i + HALF + 1);
                String halves = searched.substring(i - HALF, i) + searched.substring(i + 1, i + HALF + 1);
                Reference.parse(halves)
                        .filter(found -> wanted.test(span))
                        .ifPresent(found -> add(named, found, text.part()));
            }
        }
    }

    private static void add(List<Tie> named, Reference reference, String part) {
        Tie tie = new Tie(Tie.By.REFERENCE, reference.value(), part);
        if (named.size() < 2 * Submission.MOST_TIES
                && named.stream().noneMatch(known -> known.value().equals(tie.value()))) {
            named.add(tie);
        }
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2013';
    }

    private static boolean standsAlone(String text, int from, int to) {
        return (from == 0 || !isInner(text.charAt(from - 1))) && (to == text.length() || !isInner(text.charAt(to)));
    }

    private static boolean isInner(char c) {
        return isHyphen(c) || Character.isLetterOrDigit(c);
    }

    /** The last address is who sent a mail: those before it wrote what it passes on. Else what was stated in fields. */
    private static List<String> senders(Submission said, Case alone) {
        Optional<String> mailed = said.senders().stream()
                .map(Sender::email)
                .flatMap(Stream::ofNullable)
                .reduce((first, last) -> last)
                .map(email -> email.toLowerCase(Locale.ROOT));
        if (said.message() != null) {
            return mailed.map(List::of).orElse(List.of());
        }
        return Stream.concat(
                        structured(alone.people().complainant().emails(), "/complainant/emails/", alone.evidence())
                                .map(email -> email.toLowerCase(Locale.ROOT)),
                        structured(alone.people().complainant().phones(), "/complainant/phones/", alone.evidence()))
                .distinct()
                .toList();
    }

    private static Stream<String> structured(List<String> values, String pointer, Map<String, Evidence> evidence) {
        return values.stream().filter(value -> {
            Evidence found = evidence.get(pointer + values.indexOf(value));
            return found != null && found.part().startsWith(FIELD);
        });
    }

    /** At the counter a member of staff has the person in front of them. */
    private static Ties.Word word(Intake intake) {
        MailSigns signs = intake.submission().signs();
        MailSigns.Authenticated server = signs == null ? null : signs.authenticated();
        if (server != null) {
            return server.aligned() ? Ties.Word.VOUCHED : Ties.Word.REFUSED;
        }
        return intake.arrival().kind() == ChannelKind.COUNTER ? Ties.Word.VOUCHED : Ties.Word.SILENT;
    }
}
