package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the beginning of caption lines: {@code - } and {@code >> } where somebody else begins to speak, and the
 * speaker in brackets, {@code [Agent] Hello}. Afterwards it is {@code Agent: Hello}, as elsewhere.
 */
final class CaptionHeads {

    private static final Pattern TURN = Pattern.compile("^(?:[-\u2013\u2014]|>{2,3}|&gt;&gt;) {0,3}(?=\\S)");

    private static final Pattern BRACKETED = Pattern.compile("^[\\[(](\\p{L}[^\\[\\]():]{0,38})[\\])]:? {1,3}(?=\\S)");

    private CaptionHeads() {}

    /** Sounds stand in brackets too, but not at the beginning of every second cue. */
    static List<CaptionCues.Cue> plain(List<CaptionCues.Cue> cues) {
        long bracketed = cues.stream()
                .filter(cue -> BRACKETED.matcher(cue.payload()).find())
                .count();
        boolean speakers = bracketed > 1 && bracketed * 2 > cues.size();
        List<CaptionCues.Cue> plain = new ArrayList<>();
        for (CaptionCues.Cue cue : cues) {
            String payload = String.join(
                    "\n",
                    cue.payload().lines().map(line -> line(line, speakers)).toList());
            plain.add(new CaptionCues.Cue(cue.start(), cue.end(), cue.speaker(), payload));
        }
        return plain;
    }

    private static String line(String line, boolean speakers) {
        String spoken = TURN.matcher(line).replaceFirst("");
        Matcher bracket = BRACKETED.matcher(spoken);
        return speakers && bracket.find() ? bracket.group(1) + ": " + spoken.substring(bracket.end()) : spoken;
    }
}
