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

    /** Two digits each: a country code and a number. Countries with a shorter code have longer numbers. */
    private static final int WITH_CODE = 4;

    private static final int LONGEST_ABROAD = 2;

    private static final int FREE_EVERYWHERE = 800; // a code of no country, so that it is called from all with a prefix
    private static final long FREE_NUMBER = 12_345_678;

    private static final int FEWEST = 2; // of any numbering plan

    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** Without a plus sign no number of these regions has fewer digits. */
    int of(List<String> regions) {
        int fewest = Integer.MAX_VALUE;
        for (String region : regions) {
            fewest = Math.min(fewest, of(region));
        }
        return fewest;
    }

    /** The same of one region. */
    int of(String region) {
        Integer fewest = known.get(region);
        return fewest != null ? fewest : known.computeIfAbsent(region, ShortestNumbers::asked);
    }

    private static int asked(String region) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        int abroad = abroad(region) + WITH_CODE;
        PhoneNumber number = new PhoneNumber().setCountryCode(util.getCountryCodeForRegion(region));
        long digits = 10;
        for (int count = FEWEST; count < abroad; count++, digits *= 10) {
            if (util.isPossibleNumber(number.setNationalNumber(digits))) {
                return count;
            }
        }
        return abroad;
    }

    /** How many digits calls abroad begin with, at most two: other prefixes than the one that the library names may be shorter. */
    private static int abroad(String region) {
        PhoneNumber free = new PhoneNumber().setCountryCode(FREE_EVERYWHERE).setNationalNumber(FREE_NUMBER);
        String called = PhoneNumberUtil.getInstance().formatOutOfCountryCallingNumber(free, region);
        String prefix = called.substring(0, Math.max(0, called.indexOf(FREE_EVERYWHERE + " ")));
        long digits =
                prefix.chars().filter(Character::isDigit).limit(LONGEST_ABROAD).count();
        return Math.max(1, (int) digits);
    }
}
