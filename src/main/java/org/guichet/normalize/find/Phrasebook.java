package org.guichet.normalize.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.guichet.submission.Span;

/**
 * Many lists of phrases that are looked for in the same texts: one pass over a text finds those of all lists. What is found
 * of each list is what it finds by itself. Immutable.
 */
public final class Phrasebook {

    /** Without a list: each looks by itself. */
    public static final Phrasebook EMPTY = new Phrasebook(List.of());

    private static final int[] NONE = {};
    private static final int UNKNOWN = -1;

    /** Of each list that was made between the first and the last of this book, which of its lists it is. */
    private final int[] places;

    private final int firstNumber;
    private final int lists;

    /** Of each phrase, by its number in the index, its list. */
    private final int[] owners;

    private final PhraseIndex index;

    /** Where two phrases of a list begin alike, the one named earlier is found, as in {@link Cues}. */
    public Phrasebook(List<Cues> all) {
        firstNumber = all.stream().mapToInt(Cues::number).min().orElse(0);
        places = new int[all.stream().mapToInt(Cues::number).max().orElse(-1) - firstNumber + 1];
        Arrays.fill(places, UNKNOWN);
        List<Phrase> phrases = new ArrayList<>();
        List<Integer> owned = new ArrayList<>();
        int known = 0;
        for (Cues cues : all) {
            if (place(cues) == UNKNOWN) {
                places[cues.number() - firstNumber] = known;
                phrases.addAll(cues.phrases());
                owned.addAll(Collections.nCopies(cues.phrases().size(), known));
                known++;
            }
        }
        lists = known;
        owners = owned.stream().mapToInt(Integer::intValue).toArray();
        index = new PhraseIndex(phrases);
    }

    boolean has(Cues cues) {
        return place(cues) != UNKNOWN;
    }

    private int place(Cues cues) {
        int at = cues.number() - firstNumber;
        return at >= 0 && at < places.length ? places[at] : UNKNOWN;
    }

    /** Looks through the text for all lists. */
    Hits in(Folded text) {
        Hits hits = new Hits(this);
        index.each(text.words(), hits);
        return hits;
    }

    /** What was found of all lists in one text: of each the first phrase that stands somewhere, and the next behind it. */
    static final class Hits implements PhraseIndex.Sink {
        private static final int FIELDS = 3;
        private static final int USUAL = 8 * FIELDS;

        private final Phrasebook book;

        /** Of each list where its last phrase ends; 0 where there is none. */
        private final int[] ends;

        /** A list, and where a phrase of it begins and ends, one after the other. */
        private int[] found = NONE;

        private int count;

        private Hits(Phrasebook book) {
            this.book = book;
            ends = new int[book.lists];
        }

        @Override
        public void take(int phrase, int start, int end) {
            int list = book.owners[phrase];
            if (start >= ends[list]) {
                ends[list] = end;
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(USUAL, 2 * count));
                }
                found[count] = list;
                found[count + 1] = start;
                found[count + 2] = end;
                count += FIELDS;
            }
        }

        /** Where phrases of a list of the book stand, in order. */
        List<Span> of(Cues cues) {
            int list = book.place(cues);
            return list == UNKNOWN || ends[list] == 0 ? List.of() : spans(list);
        }

        private List<Span> spans(int list) {
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < count; i += FIELDS) {
                if (found[i] == list) {
                    spans.add(new Span(found[i + 1], found[i + 2]));
                }
            }
            return spans;
        }
    }
}
