package org.guichet.channel.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a cue without its markup: voice, class and time spans, SubRip's {@code {\an8}}, a few entities. */
final class CaptionText {

    private static final int LONGEST_MARKUP = 200;

    /** @param name of the voice span; null outside of one */
    record Voice(@Nullable String name, String text) {}

    private CaptionText() {}

    static String plain(String payload) {
        StringBuilder all = new StringBuilder();
        voices(payload).forEach(voice -> all.append(voice.text()));
        return all.toString();
    }

    static List<Voice> voices(String payload) {
        List<Voice> voices = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String name = null;
        int at = 0;
        while (at < payload.length()) {
            int end = endOfMarkup(payload, at);
            if (end < 0) {
                text.append(payload.charAt(at++));
                continue;
            }
            String tag = payload.substring(at + 1, end);
            if (isVoice(tag) || tag.equals("/v")) {
                flush(voices, name, text);
                name = voiceName(tag);
            }
            at = end + 1;
        }
        flush(voices, name, text);
        return voices;
    }

    private static void flush(List<Voice> voices, @Nullable String name, StringBuilder text) {
        if (!text.toString().isBlank()) {
            voices.add(new Voice(name, unescaped(text.toString().strip())));
        }
        text.setLength(0);
    }

    /** Where markup that begins here ends, or -1 when none begins. A lone {@code <} is text. */
    private static int endOfMarkup(String payload, int at) {
        if (payload.startsWith("{\\", at)) {
            return endWithin(payload, at, '}');
        }
        boolean tag = payload.charAt(at) == '<'
                && at + 1 < payload.length()
                && (Character.isLetterOrDigit(payload.charAt(at + 1)) || payload.charAt(at + 1) == '/');
        return tag ? endWithin(payload, at, '>') : -1;
    }

    /** Markup is short; looking further would make a file of open brackets slow. */
    private static int endWithin(String payload, int at, char end) {
        int limit = Math.min(payload.length(), at + LONGEST_MARKUP);
        for (int i = at; i < limit; i++) {
            if (payload.charAt(i) == end) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isVoice(String tag) {
        return tag.startsWith("v ") || tag.startsWith("v.");
    }

    /** {@code v Name} or {@code v.loud Name}. */
    private static @Nullable String voiceName(String tag) {
        int space = tag.indexOf(' ');
        String name =
                isVoice(tag) && space > 0 ? unescaped(tag.substring(space + 1).strip()) : "";
        return name.isEmpty() ? null : name;
    }

    private static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
