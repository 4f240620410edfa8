package org.guichet.normalize.find;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How few digits a phone number can have: half of the numbers of a text are years and counts. The library is asked once for
 * each region. Thread-safe.
 */
public final class ShortestNumbers {

    /** A prefix for calls abroad, a country code and two digits. */
    private static final int WITH_CODE = 5;

    private static final int FEWEST = 2; // of any numbering plan

    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** Without a plus sign no number of these regions has fewer digits. */
    int of(List<String> regions) {
        int fewest = WITH_CODE;
        for (String region : regions) {
            fewest = Math.min(fewest, known.computeIfAbsent(region, ShortestNumbers::asked));
        }
        return fewest;
    }

    private static int asked(String region) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        PhoneNumber number = new PhoneNumber().setCountryCode(util.getCountryCodeForRegion(region));
        long digits = 10;
        for (int count = FEWEST; count < WITH_CODE; count++, digits *= 10) {
            if (util.isPossibleNumber(number.setNationalNumber(digits))) {
                return count;
            }
        }
        return WITH_CODE;
    }
}
