package org.guichet.followup;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.Representative;
import org.guichet.store.Matter;

/**
 * Whether somebody is among a case's people: those it is about, not whoever wrote into it. A follow-up never makes its
 * sender known, or the first one that got in would let in the next.
 */
final class KnownPeople {

    /** Behind such an address are a form, a shop, a machine: the same one for many people. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?:no|do[-_.]?not|don[-_.]?t)[-_.]?reply.*|ne[-_.]?pas[-_.]?repondre.*|nicht[-_.]?antworten.*|no[-_.]?responder.*");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> TITLES =
            Set.of("", "m", "mr", "mme", "mlle", "monsieur", "madame", "mrs", "ms", "dr");

    private KnownPeople() {}

    static boolean have(Case of, List<String> senders) {
        Set<String> known = new HashSet<>();
        parties(of).forEach(party -> {
            party.emails().forEach(email -> known.add(email.toLowerCase(Locale.ROOT)));
            known.addAll(party.phones());
        });
        return senders.stream()
                .filter(sender ->
                        !NOBODY.matcher(sender.substring(0, localPart(sender))).matches())
                .anyMatch(known::contains);
    }

    /**
     * Whether who names a matter of this case is whom it waits for: by an address or a number of the sender; but for mails,
     * whose address says who sends them, by any that the arrival names, or the customer's number; and by the name where no
     * address comes with it to which an answer could go astray. A case that names nobody waits for whoever comes first.
     */
    static boolean expect(Case found, List<String> senders, Case alone) {
        if (have(found, senders) || namesNobody(found)) {
            return true;
        }
        boolean mail = alone.firstContact().message() != null;
        return !mail && (have(found, named(alone)) || isCustomer(found, alone) || isNamesake(found, alone));
    }

    private static boolean namesNobody(Case found) {
        return parties(found)
                .allMatch(party -> party.name() == null
                        && party.emails().isEmpty()
                        && party.phones().isEmpty()
                        && party.customerNumber() == null);
    }

    private static List<String> named(Case alone) {
        Complainant who = alone.people().complainant();
        return Stream.concat(who.emails().stream().map(email -> email.toLowerCase(Locale.ROOT)), who.phones().stream())
                .toList();
    }

    private static boolean isCustomer(Case found, Case alone) {
        String number = alone.people().complainant().customerNumber();
        return number != null
                && parties(found)
                        .map(Complainant::customerNumber)
                        .flatMap(Stream::ofNullable)
                        .anyMatch(known -> Matter.bare(known).equals(Matter.bare(number)));
    }

    private static boolean isNamesake(Case found, Case alone) {
        String name = alone.people().complainant().name();
        return name != null
                && named(alone).isEmpty()
                && parties(found)
                        .map(Complainant::name)
                        .flatMap(Stream::ofNullable)
                        .anyMatch(known -> words(known).equals(words(name)));
    }

    /** In any order: a letter has the family name first. */
    private static Set<String> words(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        Set<String> words = new HashSet<>(List.of(NO_LETTERS.split(plain.toLowerCase(Locale.ROOT))));
        words.removeAll(TITLES);
        return words;
    }

    /** Whether a mail of ours about this case may have gone to one of these addresses. */
    static boolean haveAddress(Case of, List<String> addresses) {
        return have(
                of,
                addresses.stream()
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static int localPart(String sender) {
        int at = sender.lastIndexOf('@');
        return at < 0 ? sender.length() : at;
    }

    private static Stream<Complainant> parties(Case of) {
        Representative representative = of.people().representative();
        return Stream.of(
                        of.people().complainant(),
                        of.people().affectedPerson(),
                        representative == null ? null : representative.party())
                .flatMap(Stream::ofNullable);
    }
}
