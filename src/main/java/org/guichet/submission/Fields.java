package org.guichet.submission;

import java.util.List;

/** The names under which readers state values. The web form, the counter and the JSON API use the same names. */
public final class Fields {

    public static final String NAME = "name";
    public static final String ORGANISATION = "organisation";
    public static final String EMAIL = "email";
    public static final String PHONE = "phone";
    public static final String ADDRESS = "address";
    public static final String CUSTOMER_NUMBER = "customerNumber";
    /** An order, invoice or contract number whose kind the sender did not say. */
    public static final String REFERENCE = "reference";

    public static final String ORDER = "order";
    public static final String INVOICE = "invoice";
    public static final String CONTRACT = "contract";
    public static final String TRACKING = "tracking";
    public static final String PRODUCT = "product";
    public static final String SITE = "site";
    /** {@code YYYY-MM-DD}. */
    public static final String OCCURRED_ON = "occurredOn";
    /** A word of the case format's remedy kinds. */
    public static final String REMEDY = "remedy";
    /** Of a message that was passed on under another one. */
    public static final String SUBJECT = "subject";

    /** BCP 47: the language of the form, or of the caller. */
    public static final String LANGUAGE = "language";

    public static final String PREFERRED_CHANNEL = "preferredChannel";
    /** {@code true} or {@code false}. */
    public static final String CONTACT_AGREEMENT = "contactAgreement";

    /** {@code <value> <ISO 4217>}, e.g. {@code 129.90 EUR}. */
    public static final String AMOUNT = "amount";

    /** What staff did or promised at once. */
    public static final String IMMEDIATE_ACTION = "immediateAction";

    /** Who took it down, at the counter. */
    public static final String STAFF = "staff";

    /** Where a sent date is stated in structure: an instant. */
    public static final String SENT_AT = "sentAt";

    public static final List<String> ALL = List.of(
            NAME,
            ORGANISATION,
            EMAIL,
            PHONE,
            ADDRESS,
            CUSTOMER_NUMBER,
            REFERENCE,
            ORDER,
            INVOICE,
            CONTRACT,
            TRACKING,
            PRODUCT,
            SITE,
            OCCURRED_ON,
            REMEDY,
            SUBJECT,
            LANGUAGE,
            PREFERRED_CHANNEL,
            CONTACT_AGREEMENT,
            AMOUNT,
            IMMEDIATE_ACTION,
            SENT_AT);

    private Fields() {}
}
