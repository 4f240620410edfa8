package org.guichet.normalize.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in a turn what is said aloud, and writes it down. */
public final class SpokenText {

    private SpokenText() {}

    /**
     * @param text of one turn
     * @param folded the same in lower case and without accents, character by character
     * @return empty when it is written as it is said, which most turns are
     */
    public static Optional<WrittenText> of(String text, String folded) {
        return Heard.maySay(folded) ? written(text, folded) : Optional.empty();
    }

    static Optional<WrittenText> written(String text, String folded) {
        Tokens tokens = new Tokens(text, folded);
        if (!maySay(tokens)) {
            return Optional.empty();
        }
        WrittenText.Builder written = new WrittenText.Builder(text);
        for (Said said : all(tokens)) {
            int from = tokens.get(said.first()).from();
            int to = tokens.get(said.end() - 1).to();
            if (!text.substring(from, to).equals(said.written())) {
                written.replace(from, to, said.written());
            }
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(written.build());
    }

    private static boolean maySay(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            if (!tokens.get(i).known() && !mayBeAt(word)) {
                continue;
            }
            if (Lexicon.isNumberWord(word)
                    || Lexicon.AT.contains(word)
                    || Lexicon.ORDINALS.containsKey(word)
                    || i > 0 && tokens.get(i).isLetter() && tokens.get(i - 1).isLetter()
                    || i > 2 && tokens.get(i).isDigits() && tokens.get(i - 1).isDigits()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeAt(String word) {
        return word.charAt(0) == 'a' || word.charAt(0) == '@';
    }

    private static List<Said> all(Tokens tokens) {
        List<MailAddress> addresses = addresses(tokens);
        List<Said> all = new ArrayList<>();
        int at = 0;
        for (MailAddress address : addresses) {
            numbers(tokens, at, address.first(), all);
            all.add(new Said(address.first(), address.end(), address.address()));
            at = address.end();
        }
        numbers(tokens, at, tokens.size(), all);
        return all;
    }

    private static List<MailAddress> addresses(Tokens tokens) {
        List<MailAddress> addresses = new ArrayList<>();
        int free = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (i > free && Lexicon.AT.contains(tokens.word(i))) {
                MailAddress address = MailAddress.around(tokens, i, free);
                if (address != null) {
                    addresses.add(address);
                    free = address.end();
                    i = free - 1;
                }
            }
        }
        return addresses;
    }

    /** From and to are words. */
    private static void numbers(Tokens tokens, int from, int to, List<Said> all) {
        int at = from;
        while (at < to) {
            Said said = mayBegin(tokens, at) ? at(tokens, at, to) : null;
            if (said == null) {
                at++;
            } else {
                if (!said.written().isEmpty()) {
                    all.add(said);
                }
                at = Math.max(said.end(), at + 1);
            }
        }
    }

    /** The letter of "l'adresse" begins nothing. */
    private static boolean mayBegin(Tokens tokens, int at) {
        Token token = tokens.get(at);
        return token.known() && !(token.isLetter() && tokens.isElided(at)) || SpokenSequence.isCapitals(tokens, at);
    }

    private static @Nullable Said at(Tokens tokens, int at, int to) {
        Said date = SpokenDate.at(tokens, at);
        if (date != null && date.end() <= to) {
            return date;
        }
        Said sum = SpokenSum.at(tokens, at);
        return sum != null && sum.end() <= to ? sum : SpokenSequence.at(tokens, at, to);
    }
}
