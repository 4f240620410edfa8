package org.guichet.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.StackSide;

/** What is said of the sides of a stack that came as two files. */
public final class SideDetail {

    private SideDetail() {}

    /** Of backs that are set aside. */
    public static String readWith(Arrival fronts) {
        return "Its pages are read with their fronts: arrival " + fronts.id() + " with the reference "
                + fronts.reference() + ".";
    }

    /** Of one that waits. */
    public static String waits(StackSide side, Instant until) {
        return "The " + side.word() + " of a stack; it waits for the "
                + side.other().word() + " until " + until + ".";
    }

    /** Of all of them, when more than one is the same side. */
    public static String several(List<Arrival> all) {
        return all.size() + " files that wait are sides of one stack, and which two belong together cannot be told: "
                + all.stream().map(one -> one.reference().value()).collect(Collectors.joining(", "))
                + ". Set aside what is not wanted, and retry the other two.";
    }
}
