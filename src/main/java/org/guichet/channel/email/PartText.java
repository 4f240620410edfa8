package org.guichet.channel.email;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.Parameterized;
import org.guichet.channel.email.text.Flowed;
import org.guichet.channel.email.text.HtmlText;

/** The readable texts of one mail's text parts, each made once. Not thread-safe. */
final class PartText {

    private final int limitBytes;

    /** By the very part: an equal one elsewhere in the mail is rare, and comparing headers is dear. */
    private final Map<MimePart, String> made = new IdentityHashMap<>();

    PartText(int limitBytes) {
        this.limitBytes = limitBytes;
    }

    String of(MimePart part) {
        return made.computeIfAbsent(part, this::make);
    }

    private String make(MimePart part) {
        String text = part.text(limitBytes);
        if (part.type().equals("text/html") || part.type().equals("text/plain") && looksLikeHtml(text)) {
            return HtmlText.of(text);
        }
        Optional<Parameterized> type = part.headers().parameterized("content-type");
        boolean flowed = type.flatMap(t -> t.parameter("format"))
                .filter("flowed"::equalsIgnoreCase)
                .isPresent();
        boolean delSp = type.flatMap(t -> t.parameter("delsp"))
                .filter("yes"::equalsIgnoreCase)
                .isPresent();
        return flowed ? Flowed.unwrap(text, delSp) : text;
    }

    boolean isCut(MimePart part) {
        return part.leaf().map(Content::size).orElse(0L) > limitBytes;
    }

    /** Some senders forget to say that it is HTML. */
    private static boolean looksLikeHtml(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return text.regionMatches(true, start, "<html", 0, 5)
                || text.regionMatches(true, start, "<!doctype html", 0, 14);
    }
}
