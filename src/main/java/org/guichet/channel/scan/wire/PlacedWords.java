package org.guichet.channel.scan.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Words with their places on the wire: their number, then six numbers for each. */
final class PlacedWords {

    private PlacedWords() {}

    static void write(DataOutputStream out, List<PlacedWord> words) throws IOException {
        int count = Math.min(PlacedWord.MOST, words.size());
        out.writeInt(count);
        for (PlacedWord word : words.subList(0, count)) {
            out.writeInt(word.from());
            out.writeInt(word.to());
            out.writeShort(word.left());
            out.writeShort(word.top());
            out.writeShort(word.right());
            out.writeShort(word.bottom());
        }
    }

    /**
     * Reads them with suspicion.
     *
     * @param length of the text that they are of
     */
    static List<PlacedWord> read(DataInputStream in, int length) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > PlacedWord.MOST) {
            throw new IOException("A page cannot have " + count + " words");
        }
        List<PlacedWord> words = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < count; i++) {
            PlacedWord word = word(in);
            if (word.from() < end || word.to() > length) {
                throw new IOException("A word cannot be from " + word.from() + " to " + word.to());
            }
            end = word.to();
            words.add(word);
        }
        return words;
    }

    private static PlacedWord word(DataInputStream in) throws IOException {
        try {
            return new PlacedWord(
                    in.readInt(),
                    in.readInt(),
                    in.readUnsignedShort(),
                    in.readUnsignedShort(),
                    in.readUnsignedShort(),
                    in.readUnsignedShort());
        } catch (IllegalArgumentException e) {
            throw new IOException("A word is not on the page", e);
        }
    }
}
