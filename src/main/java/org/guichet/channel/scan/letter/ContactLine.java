package org.guichet.channel.scan.letter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Misread;

/** The number on a line that says how to call somebody. */
final class ContactLine {

    private static final Pattern NUMBER = Pattern.compile("[+(]{0,2}\\d[\\d .()/-]{6,22}\\d");

    private ContactLine() {}

    static Optional<Line> phone(Line line) {
        Matcher number = NUMBER.matcher(Misread.mended(line.text()));
        return number.find() ? Optional.of(line.piece(number.start(), number.end())) : Optional.empty();
    }
}
