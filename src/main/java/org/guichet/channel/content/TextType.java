package org.guichet.channel.content;

import java.util.Locale;

/** Tells text from bytes, and a few kinds of text from each other. */
final class TextType {

    private TextType() {}

    /** @param limit how many bytes are looked at; a character cut there is not held against the document */
    static String of(byte[] bytes, int limit) {
        if (bytes.length == 0) {
            return DetectedType.UNKNOWN;
        }
        return DecodedText.decode(bytes, limit)
                .map(decoded -> named(decoded.text().stripLeading()))
                .orElse(DetectedType.UNKNOWN);
    }

    private static String named(String text) {
        String start = text.substring(0, Math.min(text.length(), 64)).toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "text/html";
        }
        if (start.startsWith("<?xml") || start.startsWith("<svg")) {
            return start.startsWith("<svg") || text.contains("<svg") ? "image/svg+xml" : "application/xml";
        }
        if (start.startsWith("begin:vcalendar")) {
            return "text/calendar";
        }
        if (start.startsWith("begin:vcard")) {
            return "text/vcard";
        }
        return start.startsWith("webvtt") ? "text/vtt" : "text/plain";
    }
}
