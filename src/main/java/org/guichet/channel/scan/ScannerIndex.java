package org.guichet.channel.scan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.arrival.TransportFacts;
import org.guichet.normalize.find.Dates;
import org.guichet.normalize.find.Folded;
import org.guichet.submission.Fields;
import org.guichet.submission.SubmissionBuilder;

/**
 * What an index file said of a document, by whatever names: who typed it had the letter in hand, so it goes before what is
 * recognised.
 */
final class ScannerIndex {

    private static final String PREFIX = "index:";
    private static final String TAG = "tag";
    private static final int LONGEST_TAG = 40;

    private static final Map<String, String> FIELDS = fields();

    /** When it reached the organisation: the earlier in the list, the nearer to that. */
    private static final List<String> RECEIVED = List.of(
            "postmark",
            "postmarkdate",
            "datecachet",
            "cachet",
            "received",
            "receiveddate",
            "receivedat",
            "datereceived",
            "datereception",
            "reception",
            "datearrivee",
            "scandate",
            "scandatetime",
            "scannedat",
            "datescan",
            "datenumerisation",
            "scanned",
            "imagedate",
            "date");

    private final Map<String, String> said = new HashMap<>();
    private final TransportFacts facts;
    private final LetterPlace place;

    ScannerIndex(TransportFacts facts, LetterPlace place) {
        this.facts = facts;
        this.place = place;
        facts.details().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                said.putIfAbsent(key(name.substring(PREFIX.length())), value);
            }
        });
    }

    /** Whether a detail says something of one letter: of a stack of several, nobody knows of which. */
    static boolean tellsOfALetter(String detail) {
        return detail.startsWith(PREFIX) && !RECEIVED.contains(key(detail.substring(PREFIX.length())));
    }

    /** Whether a detail is what the index says under this name, however it is written there. */
    static boolean isCalled(String detail, String name) {
        return detail.startsWith(PREFIX)
                && key(detail.substring(PREFIX.length())).equals(name);
    }

    /** States what it knows the meaning of, and flags the tag of the sub-folder. */
    void addTo(SubmissionBuilder builder) {
        said.forEach((name, value) -> {
            String field = FIELDS.get(name);
            if (field != null) {
                builder.stated(field, value);
            }
        });
        facts.detail(TAG)
                .map(ScannerIndex::machineWord)
                .filter(tag -> !tag.isEmpty())
                .ifPresent(tag -> builder.flag("tag-" + tag));
    }

    /** Of the postmark, the mail room's stamp or the scan, as far as the index says; empty when it does not. */
    Optional<Instant> receivedAt() {
        return RECEIVED.stream()
                .flatMap(name -> Optional.ofNullable(said.get(name)).stream())
                .flatMap(value -> instant(value).stream())
                .findFirst();
    }

    private Optional<Instant> instant(String value) {
        try {
            return Optional.of(Instant.parse(value));
        } catch (java.time.DateTimeException e) {
            List<org.guichet.normalize.find.Found<LocalDate>> dates =
                    new Dates(place.country()).in(Folded.of(iso(value)));
            return dates.stream().findFirst().map(found -> place.noon(found.value()));
        }
    }

    /** {@code 20260312}, and {@code 2026-03-12T09:14:00}, as a date alone. */
    private static String iso(String value) {
        String day = value.length() > 10 && (value.charAt(10) == 'T' || value.charAt(10) == ' ')
                ? value.substring(0, 10)
                : value;
        return day.matches("(?:19|20)\\d{6}")
                ? day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6)
                : day;
    }

    /** Letters and digits alone, so that {@code Customer_Number} and {@code customerNumber} are one name. */
    private static String key(String name) {
        return Folded.of(name).text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String machineWord(String name) {
        String word = Folded.of(name)
                .text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return word.substring(0, Math.min(LONGEST_TAG, word.length()));
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        put(
                fields,
                Fields.CUSTOMER_NUMBER,
                "customernumber",
                "customerno",
                "customerid",
                "customer",
                "clientnumber",
                "clientno");
        put(
                fields,
                Fields.CUSTOMER_NUMBER,
                "clientid",
                "numeroclient",
                "numclient",
                "noclient",
                "nclient",
                "accountnumber",
                "accountno");
        put(
                fields,
                Fields.ORDER,
                "ordernumber",
                "orderno",
                "orderid",
                "order",
                "numerocommande",
                "commande",
                "nocommande");
        put(fields, Fields.INVOICE, "invoicenumber", "invoiceno", "invoice", "numerofacture", "facture", "nofacture");
        put(
                fields,
                Fields.CONTRACT,
                "contractnumber",
                "contractno",
                "contract",
                "numerocontrat",
                "contrat",
                "policynumber",
                "police");
        put(
                fields,
                Fields.TRACKING,
                "trackingnumber",
                "tracking",
                "registerednumber",
                "numerorecommande",
                "recommande",
                "lrar");
        put(
                fields,
                Fields.REFERENCE,
                "reference",
                "ref",
                "casereference",
                "reference1",
                "dossier",
                "numerodossier",
                "casenumber");
        put(fields, Fields.NAME, "sendername", "sender", "expediteur", "nomexpediteur", "nom", "customername");
        put(fields, Fields.EMAIL, "email", "mail", "courriel", "senderemail");
        put(fields, Fields.PHONE, "phone", "telephone", "tel", "phonenumber");
        return fields;
    }

    private static void put(Map<String, String> fields, String field, String... names) {
        for (String name : names) {
            fields.put(name, field);
        }
    }
}
