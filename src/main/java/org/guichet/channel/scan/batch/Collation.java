package org.guichet.channel.scan.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In which order a scanner that sees one side at a time leaves the pages of a stack. */
public enum Collation {
    AS_SCANNED("as-scanned"),
    /** All fronts, then the turned stack: all backs, the last one first. */
    BACKS_REVERSED("backs-reversed"),
    /** All fronts, then all backs in the same order. */
    BACKS_IN_ORDER("backs-in-order"),
    /** The fronts in one file, the backs of the turned stack in another one. */
    TWO_FILES_REVERSED("two-files-reversed"),
    /** The fronts in one file, the backs in the same order in another one. */
    TWO_FILES_IN_ORDER("two-files-in-order");

    private final String word;

    Collation(String word) {
        this.word = word;
    }

    /** As operators write it. */
    public String word() {
        return word;
    }

    public static Optional<Collation> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** Whether fronts and backs are files of their own. */
    public boolean isOfTwoFiles() {
        return this == TWO_FILES_REVERSED || this == TWO_FILES_IN_ORDER;
    }

    /** Of both files as one document, the fronts first. */
    public Collation joined() {
        return this == TWO_FILES_IN_ORDER ? BACKS_IN_ORDER : BACKS_REVERSED;
    }

    /**
     * The pages of a document in the order in which they are to be read, counted from 1. A stack with an odd number of
     * pages was not scanned from both sides and stays as it is.
     */
    public List<Integer> order(int pages) {
        List<Integer> order = new ArrayList<>(pages);
        boolean twoSided = (this == BACKS_REVERSED || this == BACKS_IN_ORDER) && pages % 2 == 0;
        int sheets = pages / 2;
        for (int i = 0; i < pages; i++) {
            int sheet = i / 2;
            boolean front = i % 2 == 0;
            int back = this == BACKS_REVERSED ? pages - sheet : sheets + sheet + 1;
            order.add(!twoSided ? i + 1 : front ? sheet + 1 : back);
        }
        return order;
    }
}
