package org.guichet.channel.scan.batch;

import java.util.ArrayList;
import java.util.List;

/**
 * What the pages of a document are to each other: letters, in order, and the sheets between them. Every page is in exactly
 * one of the three counts.
 *
 * @param letters never overlapping, in order
 * @param separators how many sheets separate
 * @param blankBacks how many pages are the blank back of one of these, or blank with no letter to belong to
 */
public record BatchPlan(List<PageRange> letters, int separators, int blankBacks) {

    public BatchPlan {
        letters = List.copyOf(letters);
    }

    /** @param roles of all pages, in order */
    public static BatchPlan of(List<PageRole> roles) {
        List<PageRange> letters = new ArrayList<>();
        int separators = 0;
        int blankBacks = 0;
        int first = 0;
        for (int number = 1; number <= roles.size(); number++) {
            PageRole role = roles.get(number - 1);
            if (role == PageRole.SEPARATOR) {
                add(letters, first, number - 1);
                first = 0;
                separators++;
            } else if (first == 0 && role == PageRole.BLANK && separators > 0) {
                blankBacks++;
            } else if (first == 0) {
                first = number;
            }
        }
        add(letters, first, roles.size());
        return new BatchPlan(letters, separators, blankBacks);
    }

    private static void add(List<PageRange> letters, int first, int last) {
        if (first > 0) {
            letters.add(new PageRange(first, last));
        }
    }

    /** Whether anything separates letters in it. */
    public boolean isBatch() {
        return separators > 0;
    }

    /** All of them: what came in. */
    public int pages() {
        return separators
                + blankBacks
                + letters.stream().mapToInt(PageRange::count).sum();
    }
}
