package org.guichet.channel.scan.letter;

import java.util.List;
import org.guichet.channel.scan.wire.PlacedWord;

/**
 * A page as it was read.
 *
 * @param words their places; none where nobody knows
 */
public record PageSource(String text, List<PlacedWord> words) {

    public PageSource {
        words = List.copyOf(words);
    }
}
