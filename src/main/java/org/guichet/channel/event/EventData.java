package org.guichet.channel.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.submission.Fields;
import org.guichet.submission.Stated;
import org.jspecify.annotations.Nullable;

/** The values that systems put into an event's data, under the English or the French name. */
final class EventData {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry(Fields.ORDER, List.of("order", "orderId", "orderNumber", "commande", "numeroCommande")),
            Map.entry(Fields.INVOICE, List.of("invoice", "invoiceNumber", "facture", "numeroFacture")),
            Map.entry(Fields.CONTRACT, List.of("contract", "contractNumber", "contrat", "numeroContrat")),
            Map.entry(
                    Fields.TRACKING, List.of("tracking", "trackingNumber", "parcel", "suivi", "numeroSuivi", "colis")),
            Map.entry(Fields.PRODUCT, List.of("product", "productName", "produit", "article")),
            Map.entry(Fields.SITE, List.of("site", "store", "depot", "magasin", "agence")),
            Map.entry(Fields.LANGUAGE, List.of("language", "lang", "langue")));

    private static final Map<String, List<String>> CUSTOMER = Map.of(
            Fields.NAME, List.of("name", "fullName", "nom"),
            Fields.ORGANISATION, List.of("organisation", "organization", "company", "societe"),
            Fields.EMAIL, List.of("email", "mail", "courriel"),
            Fields.PHONE, List.of("phone", "mobile", "telephone", "tel"),
            Fields.ADDRESS, List.of("address", "adresse"),
            Fields.CUSTOMER_NUMBER, List.of("customerNumber", "number", "id", "numeroClient"),
            Fields.LANGUAGE, List.of("language", "lang", "langue"));

    private static final List<String> DAYS =
            List.of("occurredOn", "occurredAt", "failedAt", "date", "dateIncident", "survenuLe");

    private final JsonNode data;

    EventData(JsonNode data) {
        this.data = data;
    }

    /** In the fixed order of the field names. */
    List<Stated> stated() {
        JsonNode customer = data.has("customer") ? data.path("customer") : data.path("client");
        List<Stated> stated = new ArrayList<>();
        for (String field : Fields.ALL) {
            String value =
                    switch (field) {
                        case Fields.OCCURRED_ON -> day();
                        case Fields.AMOUNT -> amount();
                        default -> text(customer, CUSTOMER.getOrDefault(field, List.of()));
                    };
            String found = value != null ? value : text(data, NAMES.getOrDefault(field, List.of()));
            if (found != null) {
                stated.add(new Stated(field, found));
            }
        }
        return stated;
    }

    /** Why it failed, in the system's words. */
    @Nullable
    String reason() {
        return text(data, List.of("reason", "message", "motif", "raison", "detail"));
    }

    /** The complaint that the event is about, if the system knows it. */
    @Nullable
    String caseReference() {
        return text(data, List.of("caseReference", "complaintReference", "complaint", "referenceReclamation"));
    }

    private static @Nullable String text(JsonNode node, List<String> names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    /** The day of a date or an instant: both begin with it. */
    private @Nullable String day() {
        String text = text(data, DAYS);
        if (text == null) {
            return null;
        }
        boolean dated = text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        return dated ? text.substring(0, 10) : null;
    }

    /** {@code {"value": "129.90", "currency": "EUR"}}, or a number beside a {@code currency}. */
    private @Nullable String amount() {
        JsonNode amount = data.has("amount") ? data.path("amount") : data.path("montant");
        JsonNode holder = amount.isObject() ? amount : data;
        String currency = text(holder, List.of("currency", "devise"));
        String value = amount.isObject() ? text(amount, List.of("value", "valeur")) : plain(amount);
        return currency != null && currency.length() == 3 && value != null && isDecimal(value)
                ? value + " " + currency.toUpperCase(Locale.ROOT)
                : null;
    }

    private static @Nullable String plain(JsonNode number) {
        return number.isValueNode() && !number.isNull() ? number.asText().strip() : null;
    }

    /** Digits and a point: an exponent is no amount that anybody paid. */
    private static boolean isDecimal(String value) {
        boolean digits = value.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        int point = value.indexOf('.');
        return digits && value.length() <= 20 && point != 0 && point == value.lastIndexOf('.') && !value.endsWith(".");
    }
}
