package org.guichet.story;

import java.util.Arrays;
import java.util.Optional;

/** What speaks for two cases being one story: the first half for the same customer, the rest for the same matter. */
public enum Sign {
    EMAIL("email", 95, "Same e-mail address."),
    CUSTOMER_NUMBER("customerNumber", 97, "Same customer number."),
    PHONE("phone", 88, "Same phone number."),
    NAME_AND_POSTCODE("nameAndPostcode", 88, "Same name and postcode."),
    NAME("name", 62, "Same name."),
    REFERENCE("reference", 95, "Same order, invoice, parcel or claim number."),
    CONTRACT("contract", 40, "Same contract number."),
    AMOUNT("amount", 55, "Same sum of money."),
    DAY("day", 50, "Same day."),
    NATURE("nature", 35, "About the same kind of thing."),
    PRODUCT("product", 35, "Same product."),
    SITE("site", 35, "Same place."),
    SOON("soon", 20, "Within a few days of each other.");

    private final String word;
    private final int usual;
    private final String why;

    Sign(String word, int usual, String why) {
        this.word = word;
        this.usual = usual;
        this.why = why;
    }

    /** As the configuration names it. */
    public String word() {
        return word;
    }

    /** How much it says where the operator says nothing, in hundredths. */
    public int usual() {
        return usual;
    }

    /** A sentence for staff. */
    public String why() {
        return why;
    }

    public static Optional<Sign> parse(String word) {
        return Arrays.stream(values()).filter(sign -> sign.word.equals(word)).findFirst();
    }
}
