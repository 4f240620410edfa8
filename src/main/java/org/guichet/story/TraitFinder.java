package org.guichet.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.cases.Case;
import org.guichet.cases.CaseReference;
import org.guichet.cases.Complainant;
import org.guichet.cases.Contact;
import org.guichet.cases.ContactMode;
import org.guichet.cases.DecisionKind;
import org.guichet.cases.Nature;
import org.guichet.cases.ReferenceKind;
import org.guichet.cases.Relation;
import org.guichet.followup.Forks;
import org.guichet.store.Matter;
import org.jspecify.annotations.Nullable;

/** Takes from a case what it is compared by. */
final class TraitFinder {

    private static final Set<DecisionKind> COMPARED = EnumSet.of(
            DecisionKind.COMPLAINT, DecisionKind.UNDETERMINED, DecisionKind.ENQUIRY, DecisionKind.DATA_REQUEST);

    private static final Set<ReferenceKind> MATTERS = EnumSet.of(
            ReferenceKind.ORDER,
            ReferenceKind.INVOICE,
            ReferenceKind.TRACKING,
            ReferenceKind.CLAIM,
            ReferenceKind.TICKET);

    private static final int PHONE_DIGITS = 9;
    private static final int LEAST_REFERENCE = 4;
    private static final int MOST = 20;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> TITLES =
            Set.of("", "m", "mr", "mme", "mlle", "monsieur", "madame", "mrs", "ms", "dr", "miss", "et", "and");

    private TraitFinder() {}

    /**
     * Empty for what is compared with nothing: an erased case, praise, spam, a failure that nobody has complained of, and
     * what was forked from a complaint, which is compared.
     */
    static Optional<Traits> of(Case from) {
        if (from.isTombstone()
                || from.handling().flags().contains(Forks.FORKED)
                || !COMPARED.contains(from.identity().decision().kind())
                || from.substance().narrative().isBlank()) {
            return Optional.empty();
        }
        Complainant who = from.people().complainant();
        Contact first = from.firstContact();
        return Optional.of(new Traits(
                from.identity().id(),
                first.receivedAt(),
                first.mode() == ContactMode.ORAL,
                limited(who.emails().stream().map(email -> email.toLowerCase(Locale.ROOT))),
                limited(phones(from)),
                bare(who.customerNumber()),
                names(who.name()),
                who.address() == null ? null : bare(who.address().postcode()),
                references(from, MATTERS, true),
                references(from, EnumSet.of(ReferenceKind.CONTRACT), false),
                limited(from.substance().amounts().stream()
                        .map(amount -> amount.value() + " " + amount.currency())
                        .distinct()),
                from.substance().occurredOn(),
                limited(from.substance().nature().stream()
                        .map(Nature::code)
                        .filter(code -> !code.equals("unclassified"))),
                folded(from.substance().product()),
                folded(from.substance().site()),
                Signature.of(from.substance().narrative()).map(Signature::text).orElse(null),
                Vocabulary.of(from.substance().narrative()),
                from.handling().related().stream()
                        .map(Relation::caseId)
                        .distinct()
                        .limit(MOST)
                        .toList()));
    }

    /** A call comes from a number, whatever is said. */
    private static Stream<String> phones(Case from) {
        return Stream.concat(
                        from.people().complainant().phones().stream(),
                        from.contacts().stream()
                                .filter(contact -> contact.kind() == org.guichet.cases.ChannelKind.PHONE_CALL)
                                .flatMap(contact -> contact.from().stream()))
                .map(phone -> phone.replaceAll("[^0-9]", ""))
                .filter(digits -> digits.length() >= PHONE_DIGITS)
                .map(digits -> digits.substring(digits.length() - PHONE_DIGITS))
                .distinct();
    }

    private static List<String> references(Case from, Set<ReferenceKind> kinds, boolean named) {
        return limited(from.substance().references().stream()
                .filter(reference -> kinds.contains(reference.kind()))
                .filter(reference -> Matter.bare(reference.value()).length() >= LEAST_REFERENCE)
                .map(reference -> named ? named(reference) : Matter.bare(reference.value()))
                .distinct());
    }

    private static String named(CaseReference reference) {
        return reference.kind().word() + ":" + Matter.bare(reference.value());
    }

    static List<String> names(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        Set<String> words = new TreeSet<>(Arrays.asList(NO_LETTERS.split(plain(name))));
        words.removeAll(TITLES);
        return new ArrayList<>(words).stream().limit(MOST).toList();
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null || text.isBlank() ? null : plain(text).strip();
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String bare(@Nullable String number) {
        return number == null || number.isBlank() ? null : Matter.bare(number);
    }

    private static List<String> limited(Stream<String> some) {
        return some.limit(MOST).toList();
    }
}
