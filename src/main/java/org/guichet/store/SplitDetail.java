package org.guichet.store;

import java.util.List;
import java.util.stream.Collectors;
import org.guichet.arrival.Receipt;

/** What is said of an arrival that was split: the sentence given, and the references by which its parts are found. */
public final class SplitDetail {

    private SplitDetail() {}

    public static String of(String detail, List<Receipt> parts) {
        return detail + " Parts: "
                + parts.stream().map(part -> part.reference().value()).collect(Collectors.joining(", ")) + ".";
    }
}
