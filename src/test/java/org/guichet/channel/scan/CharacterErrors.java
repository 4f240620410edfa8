package org.guichet.channel.scan;

/** The character error rate: edit distance over the length of the true text, blanks and kinds of quote marks folded. */
final class CharacterErrors {

    private CharacterErrors() {}

    static double rate(String truth, String read) {
        String expected = folded(truth);
        return (double) distance(expected, folded(read)) / expected.length();
    }

    private static String folded(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("[“”]", "\"")
                .replaceAll("[–—]", "-")
                .replaceAll("[\\s\\u00a0\\u202f\\f]+", " ")
                .strip();
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(same, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }
}
