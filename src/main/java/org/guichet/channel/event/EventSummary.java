package org.guichet.channel.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guichet.submission.Fields;
import org.guichet.submission.Stated;
import org.jspecify.annotations.Nullable;

/** One line for a person: what failed, and for which order. French for a French-speaking customer, else English. */
final class EventSummary {

    /** What is known of a type of event: it matches when its name holds one word of every set. */
    private record Known(List<Set<String>> words, String english, String french) {
        boolean matches(List<String> typeWords) {
            return words.stream().allMatch(any -> typeWords.stream().anyMatch(any::contains));
        }
    }

    private static final Set<String> DELIVERY = Set.of("delivery", "livraison", "shipment", "parcel", "colis");
    private static final Set<String> PAYMENT = Set.of("paid", "payment", "paiement", "paye", "payee", "charged");

    private static final List<Known> KNOWN = List.of(
            new Known(
                    List.of(PAYMENT, Set.of("twice", "duplicate", "duplicated", "double", "deux")),
                    "Paid twice%s",
                    "Payé deux fois%s"),
            new Known(
                    List.of(PAYMENT, Set.of("failed", "failure", "echec", "refused")),
                    "Payment failed%s",
                    "Paiement échoué%s"),
            new Known(
                    List.of(DELIVERY, Set.of("failed", "failure", "echec", "echouee")),
                    "Delivery failed%s",
                    "Livraison échouée%s"),
            new Known(
                    List.of(DELIVERY, Set.of("delayed", "late", "retard", "retardee")),
                    "Delivery late%s",
                    "Livraison en retard%s"),
            new Known(List.of(DELIVERY, Set.of("lost", "perdu")), "Parcel lost%s", "Colis perdu%s"),
            new Known(List.of(Set.of("outage", "panne", "coupure")), "Service interrupted%s", "Service interrompu%s"),
            new Known(
                    List.of(Set.of("refund", "remboursement"), Set.of("late", "delayed", "overdue", "retard")),
                    "Refund late%s",
                    "Remboursement en retard%s"));

    private static final List<String> SUBJECTS =
            List.of(Fields.ORDER, Fields.INVOICE, Fields.CONTRACT, Fields.TRACKING);

    private EventSummary() {}

    static String of(CloudEvent event, List<Stated> stated) {
        boolean french = value(stated, Fields.LANGUAGE).toLowerCase(Locale.ROOT).startsWith("fr");
        List<String> words = words(event.type());
        String about = about(stated, event.subject(), french);
        return KNOWN.stream()
                .filter(known -> known.matches(words))
                .findFirst()
                .map(known -> String.format(Locale.ROOT, french ? known.french : known.english, about))
                .orElseGet(() -> sentence(words) + about);
    }

    private static String about(List<Stated> stated, @Nullable String subject, boolean french) {
        for (String field : SUBJECTS) {
            String value = value(stated, field);
            if (!value.isEmpty()) {
                return (french ? " : " : ": ") + noun(field, french) + " " + value;
            }
        }
        return subject == null || subject.isBlank() ? "" : (french ? " : " : ": ") + subject.strip();
    }

    private static String noun(String field, boolean french) {
        return switch (field) {
            case Fields.ORDER -> french ? "commande" : "order";
            case Fields.INVOICE -> french ? "facture" : "invoice";
            case Fields.CONTRACT -> french ? "contrat" : "contract";
            default -> french ? "colis" : "parcel";
        };
    }

    private static String value(List<Stated> stated, String field) {
        return stated.stream()
                .filter(s -> s.field().equals(field))
                .map(Stated::value)
                .findFirst()
                .orElse("");
    }

    /** {@code org.example.shop.delivery-failed.v1} into {@code delivery failed}: no domain, no version. */
    private static List<String> words(String type) {
        String[] segments = type.split("[./:]");
        int last = segments.length - 1;
        while (last > 0 && segments[last].matches("v?\\d{0,9}")) {
            last--;
        }
        String name = segments.length == 0 ? type : segments[last];
        String parent = last > 1 ? segments[last - 1] : "";
        String both = name.chars().allMatch(Character::isLowerCase) ? parent + " " + name : name;
        return List.of(both.replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .strip()
                .split("[^\\p{L}\\p{N}]+"));
    }

    private static String sentence(List<String> words) {
        String text = String.join(" ", words).strip();
        return text.isEmpty() ? "Event" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
