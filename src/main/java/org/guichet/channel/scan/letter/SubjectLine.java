package org.guichet.channel.scan.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Folded;

/** A line that begins with "Objet :", "Subject:", "Re:" or the like. */
final class SubjectLine {

    private static final Pattern WORD = Pattern.compile(
            "(?:(?:objet|obiet|object|sujet|subject|concerne|concerns|concerning|regarding)(?: ?/ ?[a-z]{2,10})?(?: de (?:la|ma) [a-z]{4,12})?(?: of (?:complaint|letter))? ?[:;.-]|re ?[:;]|re ?-(?= )) ?");

    private SubjectLine() {}

    static boolean isOne(String line) {
        return behindWord(line) > 0;
    }

    /** Where the subject begins behind its word; 0 when the line has none. */
    static int behindWord(String line) {
        Matcher word = WORD.matcher(Folded.of(line).text());
        return word.lookingAt() ? word.end() : 0;
    }
}
