package org.guichet.channel.email.text;

/** format=flowed (RFC 3676): lines that end with a blank go on in the next one of the same quote depth. */
public final class Flowed {

    private Flowed() {}

    /**
     * Joins soft-broken lines.
     *
     * @param delSp true when the blank at a soft break is not part of the text (section 4.5)
     */
    public static String unwrap(String text, boolean delSp) {
        StringBuilder out = new StringBuilder(text.length());
        int openDepth = -1;
        for (String line : text.split("\n", -1)) {
            int depth = depth(line);
            String content = unstuffed(line.substring(depth));
            boolean signature = content.equals("-- ");
            if (openDepth != depth || signature) {
                out.append(out.isEmpty() ? "" : "\n").append(">".repeat(depth)).append(depth > 0 ? " " : "");
            }
            boolean soft = content.endsWith(" ") && !signature;
            out.append(soft && delSp ? content.substring(0, content.length() - 1) : content);
            openDepth = soft ? depth : -1;
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String content) {
        return content.startsWith(" ") ? content.substring(1) : content;
    }
}
