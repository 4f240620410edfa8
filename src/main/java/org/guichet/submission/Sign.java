package org.guichet.submission;

/**
 * One thing in a mail that tells how it came to be sent.
 *
 * @param part where it stands, as evidence says it: {@code header:Auto-Submitted}, {@code body}
 * @param quote the words themselves, in one line of at most {@value #LONGEST} characters; they may name people
 * @param meaning a clause for a person, without anything of the mail's own: {@code a machine answered (RFC 3834)}
 */
public record Sign(String part, String quote, String meaning) {

    static final int LONGEST = 200;

    public Sign {
        String bare = quote.strip();
        quote = oneLine(bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare);
    }

    private static String oneLine(String words) {
        return words.replace('\t', ' ')
                .replace('\n', ' ')
                .replace('\u000B', ' ')
                .replace('\f', ' ')
                .replace('\r', ' ');
    }

    /** Where it stands and what it means, for logs and lists: nothing of the mail's own words. */
    public String words() {
        return part + ": " + meaning;
    }
}
