package org.guichet.channel.scan.worker;

import java.util.List;
import org.guichet.channel.scan.wire.PlacedWord;
import org.guichet.channel.scan.wire.Reply;

/**
 * What a page's text layer says.
 *
 * @param words where its words stand
 * @param cut it said more
 */
record LayerText(String text, List<PlacedWord> words, boolean cut) {

    /** Characters: forty dense pages' worth on one. */
    private static final int LONGEST = 200_000;

    static LayerText of(String whole, List<PlacedWord> words) {
        boolean cut = whole.length() > LONGEST;
        return new LayerText(
                cut ? whole.substring(0, LONGEST) : whole,
                words.stream()
                        .filter(word -> word.to() <= LONGEST)
                        .limit(PlacedWord.MOST)
                        .toList(),
                cut);
    }

    /** @param truncated whether the page was cut elsewhere */
    Reply.PageRead asPage(boolean truncated) {
        return Reply.PageRead.ofTextLayer(text, cut || truncated, words);
    }
}
