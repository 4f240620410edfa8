package org.guichet.followup;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.cases.Case;
import org.guichet.cases.Complainant;
import org.guichet.cases.Representative;

/**
 * Whether somebody is among a case's people: those it is about, not whoever wrote into it. A follow-up never makes its
 * sender known, or the first one that got in would let in the next.
 */
final class KnownPeople {

    /** Behind such an address are a form, a shop, a machine: the same one for many people. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?:no|do[-_.]?not|don[-_.]?t)[-_.]?reply.*|ne[-_.]?pas[-_.]?repondre.*|nicht[-_.]?antworten.*|no[-_.]?responder.*");

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
