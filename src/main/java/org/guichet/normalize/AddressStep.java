package org.guichet.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.cases.PostalAddress;
import org.guichet.submission.Fields;

/** The complainant's postal address as a field states it; postcode and city are told apart where the line is clear. */
final class AddressStep implements Step {

    private static final Pattern POSTCODE_FIRST = Pattern.compile("(\\d{4,5}) (\\D{2,60})");
    private static final Pattern UNITED_KINGDOM =
            Pattern.compile("(?:(\\D{2,60}?),? )?([A-Za-z]{1,2}\\d[A-Za-z\\d]? \\d[A-Za-z]{2})");
    private static final int MOST_LINES = 10;

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        intake.submission().stated(Fields.ADDRESS).ifPresent(given -> {
            List<String> lines = lines(given);
            if (!lines.isEmpty()) {
                draft.complainant.address = address(lines);
                draft.evidence("/complainant/address", Source.field(Fields.ADDRESS, given), "address", 0.9);
            }
        });
    }

    private static List<String> lines(String given) {
        String separator = given.strip().indexOf('\n') >= 0 ? "\\R" : ",";
        return Arrays.stream(given.split(separator, MOST_LINES + 1))
                .limit(MOST_LINES)
                .map(Text::oneLine)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static PostalAddress address(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher first = POSTCODE_FIRST.matcher(lines.get(i));
            if (first.matches()) {
                return new PostalAddress(
                        without(lines, i), first.group(1), first.group(2).strip(), null);
            }
            Matcher last = UNITED_KINGDOM.matcher(lines.get(i));
            if (last.matches()) {
                String city = last.group(1) == null && i > 0 ? lines.get(i - 1) : last.group(1);
                List<String> street =
                        last.group(1) == null && i > 0 ? without(without(lines, i), i - 1) : without(lines, i);
                return new PostalAddress(street, last.group(2), city, null);
            }
        }
        return new PostalAddress(lines, null, null, null);
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> rest = new ArrayList<>(lines);
        rest.remove(index);
        return rest;
    }
}
