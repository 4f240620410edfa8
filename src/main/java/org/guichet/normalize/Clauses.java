package org.guichet.normalize;

/** Where parts of sentences begin and end: at a comma and other signs, at a new line, behind words like "mais" and "so". */
final class Clauses {

    private static final int LONGEST = 300;
    private static final String SIGNS = ",;:.!?()\n";
    private static final String[] TURNS = {" mais ", " but ", " so "};

    private Clauses() {}

    /**
     * @param folded lower case, as {@link org.guichet.normalize.find.Folded} has it
     * @return where the clause begins that goes on at this place, at most 300 characters before
     */
    static int start(String folded, int position) {
        int sign = position;
        while (sign > Math.max(0, position - LONGEST) && !isBorder(folded, sign - 1)) {
            sign--;
        }
        String clause = folded.substring(sign, position);
        int start = 0;
        for (String turn : TURNS) {
            int at = clause.lastIndexOf(turn);
            start = at < 0 ? start : Math.max(start, at + turn.length());
        }
        return sign + start;
    }

    /** @return where the clause ends that this place is in, at most 300 characters behind */
    static int end(String folded, int position) {
        int end = position;
        while (end < Math.min(folded.length(), position + LONGEST) && !isBorder(folded, end)) {
            end++;
        }
        return end;
    }

    /** A sign between figures or letters ("12.50", "o.k") is none. */
    private static boolean isBorder(String folded, int at) {
        char c = folded.charAt(at);
        boolean isSign = SIGNS.indexOf(c) >= 0;
        boolean within = at + 1 < folded.length() && Character.isLetterOrDigit(folded.charAt(at + 1));
        return isSign && (c == '\n' || !within);
    }
}
