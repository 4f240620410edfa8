package org.guichet.normalize;

import java.util.ArrayList;
import java.util.List;
import org.guichet.cases.Complainant;
import org.guichet.cases.PartyType;
import org.guichet.cases.PostalAddress;
import org.jspecify.annotations.Nullable;

/** A complainant in the making. */
final class PartyDraft {

    @Nullable
    PartyType type;

    @Nullable
    String name;

    final List<String> emails = new ArrayList<>();
    final List<String> phones = new ArrayList<>();

    @Nullable
    PostalAddress address;

    @Nullable
    String customerNumber;

    @Nullable
    String preferredChannel;

    @Nullable
    String preferredLanguage;

    @Nullable
    Boolean contactAgreement;

    /** Makes of this one, which is empty, what the other is. */
    void takeFrom(PartyDraft other) {
        type = other.type;
        name = other.name;
        emails.addAll(other.emails);
        phones.addAll(other.phones);
        address = other.address;
        customerNumber = other.customerNumber;
        preferredChannel = other.preferredChannel;
        preferredLanguage = other.preferredLanguage;
        contactAgreement = other.contactAgreement;
    }

    /** Whether somebody could answer: by mail, phone or post, or through the number the organisation knows them by. */
    boolean isReachable() {
        return !emails.isEmpty() || !phones.isEmpty() || address != null || customerNumber != null;
    }

    Complainant toComplainant() {
        return new Complainant(
                type,
                name,
                emails,
                phones,
                address,
                customerNumber,
                preferredChannel,
                preferredLanguage,
                contactAgreement);
    }
}
