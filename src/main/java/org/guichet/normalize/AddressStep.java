package org.guichet.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.PostalAddress;
import org.guichet.normalize.find.TownLine;
import org.guichet.normalize.find.address.Counties;
import org.guichet.normalize.find.address.Countries;
import org.guichet.submission.Fields;
import org.jspecify.annotations.Nullable;

/** The complainant's postal address as a field or a letter states it; postcode and city are told apart where the line is clear. */
final class AddressStep implements Step {

    private static final int MOST_LINES = 10;
    private static final double SURE = 0.9;

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        intake.submission().firstStated(Fields.ADDRESS).ifPresent(given -> {
            List<String> lines = lines(given.value());
            if (!lines.isEmpty()) {
                draft.complainant.address = address(lines);
                draft.evidence("/complainant/address", Source.of(given), "address", Math.min(SURE, given.confidence()));
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

    private static PostalAddress address(List<String> all) {
        String country = Countries.code(all.get(all.size() - 1));
        List<String> lines = country != null && all.size() > 1 ? without(all, all.size() - 1) : all;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<TownLine> town = TownLine.of(lines.get(i));
            if (town.isPresent()) {
                return address(lines, i, town.get(), country);
            }
        }
        return new PostalAddress(lines, null, null, country);
    }

    /** A postcode alone on its line has its city in the line above, or above its county. */
    private static PostalAddress address(List<String> lines, int at, TownLine town, @Nullable String country) {
        boolean above = town.city() == null && at > 0;
        int line = at > 1 && Counties.isOne(lines.get(at - 1)) ? at - 2 : at - 1;
        List<String> street = above ? without(without(lines, at), line) : without(lines, at);
        String city = above ? lines.get(line) : town.city();
        return new PostalAddress(street, town.postcode(), city, country == null ? town.country() : country);
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> rest = new ArrayList<>(lines);
        rest.remove(index);
        return rest;
    }
}
