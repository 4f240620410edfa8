package org.guichet.channel.email.own;

/** Lines that mail programs draw between a message and the one it carries. */
final class Separator {

    private static final WordTable WORDS = WordTable.named("separators");
    private static final Phrases ORIGINAL = WORDS.phrases("original");
    private static final Phrases FORWARDED = WORDS.phrases("forwarded");
    private static final Phrases UNDRAWN = WORDS.phrases("undrawn");
    static final Phrases REPLY_ABOVE = WORDS.phrases("reply-above");
    private static final Phrases PASSED_ON = WORDS.phrases("subject");
    private static final Phrases ANSWERED = WORDS.phrases("answers");

    private static final int LONGEST_TAG = 30;
    private static final String DRAWN = "-_=*#~";
    private static final String DRAWN_OR_BETWEEN = DRAWN + "> |";

    private Separator() {}

    /** "-----Original Message-----" and the like: everything below is history. */
    static boolean isHistory(Line line) {
        return isDrawn(line) && ORIGINAL.startsAt(line.plain(), undrawn(line)) || asksForAnswerAbove(line);
    }

    /** "##- Please type your reply above this line -##" */
    static boolean asksForAnswerAbove(Line line) {
        return line.mayAskForAnswerAbove() && REPLY_ABOVE.isIn(line.plain());
    }

    /** "---------- Forwarded message ---------", "Début du message transféré :", "Forwarded by …". */
    static boolean isForward(Line line) {
        int words = undrawn(line);
        boolean announced =
                isDrawn(line) || line.bare().endsWith(":") || line.bare().endsWith("\uFF1A");
        return announced && FORWARDED.startsAt(line.plain(), words) || UNDRAWN.startsAt(line.plain(), words);
    }

    /** Where what follows the second row of dashes of such a line begins in its bare form; 0 when there is none. */
    static int afterForward(Line line) {
        String bare = line.bare();
        int end = isDrawn(line) && isForward(line) ? bare.indexOf("--", undrawn(line)) : -1;
        while (end >= 0 && end < bare.length() && DRAWN_OR_BETWEEN.indexOf(bare.charAt(end)) >= 0) {
            end++;
        }
        return Math.max(end, 0);
    }

    /** A line of underscores or dashes, as Outlook puts it above its header block. */
    static boolean isRule(Line line) {
        return line.bare().length() >= 5 && undrawn(line) == line.bare().length();
    }

    /** Whether a subject says that the mail was passed on. */
    static boolean passesOn(String subject) {
        String plain = Line.plain(subject.strip());
        return PASSED_ON.startsAt(plain, 0) || PASSED_ON.startsAt(plain, behindTag(plain));
    }

    /** Whether a subject says that the mail answers another one. */
    static boolean answers(String subject) {
        String plain = Line.plain(subject.strip());
        return ANSWERED.startsAt(plain, behindTag(plain));
    }

    /** A receiver's server or a list writes "[EXTERNAL] " before a subject. */
    private static int behindTag(String subject) {
        int end = subject.startsWith("[") ? subject.indexOf(']') + 1 : 0;
        while (end > 0 && end < subject.length() && subject.charAt(end) == ' ') {
            end++;
        }
        return end <= LONGEST_TAG ? end : 0;
    }

    private static boolean isDrawn(Line line) {
        String bare = line.bare();
        int at = 0;
        while (at < bare.length() && "> *|".indexOf(bare.charAt(at)) >= 0) {
            at++;
        }
        return at + 1 < bare.length() && DRAWN.indexOf(bare.charAt(at)) >= 0 && bare.charAt(at) == bare.charAt(at + 1);
    }

    /** Where the words begin, in the bare form and in the plain one: what is drawn is the same in both. */
    private static int undrawn(Line line) {
        String bare = line.bare();
        int start = 0;
        while (start < bare.length() && DRAWN_OR_BETWEEN.indexOf(bare.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }
}
