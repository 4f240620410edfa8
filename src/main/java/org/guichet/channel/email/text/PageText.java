package org.guichet.channel.email.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, told of its elements in their order: paragraphs, lists, table rows and links stay readable, block quotes
 * become "&gt; " lines as in plain mail. Nothing hidden is shown.
 */
final class PageText {

    private static final Set<String> DROPPED =
            Set.of("head", "style", "script", "noscript", "template", "svg", "object", "iframe", "select", "textarea");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "hr", "pre", "blockquote", "form");
    private static final Set<String> BLOCKS = Set.of(
            "div",
            "tr",
            "li",
            "dt",
            "dd",
            "section",
            "article",
            "header",
            "footer",
            "center",
            "address",
            "caption",
            "tbody",
            "thead",
            "figure",
            "fieldset",
            "nav",
            "main",
            "aside",
            "body");

    /** An open list, and its items so far: asking an element for its index is linear. */
    private static final class Items {
        private final boolean numbered;
        private int count;

        Items(boolean numbered) {
            this.numbered = numbered;
        }
    }

    private final Writer out = new Writer();
    private final RegionKeeper regions = new RegionKeeper(out);
    private final Deque<Items> lists = new ArrayDeque<>();
    private @Nullable Markup dropped;
    private int preformatted;

    /** Text from one index to another, references undone. */
    void text(String text, int from, int to) {
        if (dropped == null) {
            out.text(text, from, to, preformatted > 0);
        }
    }

    void open(Markup element) {
        if (dropped != null) {
            return;
        }
        String tag = element.tag();
        if (DROPPED.contains(tag) || isHidden(element)) {
            dropped = element;
            return;
        }
        breakFor(tag);
        regions.open(element);
        switch (tag) {
            case "br" -> out.lineBreak();
            case "ul", "ol" -> lists.push(new Items(tag.equals("ol")));
            case "li" -> said(bullet());
            case "td", "th" -> out.cell();
            case "blockquote" -> out.quoteDepth(1);
            case "pre" -> preformatted++;
            case "img" -> said(alternative(element));
            default -> {}
        }
    }

    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    void close(Markup element) {
        if (dropped != null) {
            dropped = dropped == element ? null : dropped;
            return;
        }
        String tag = element.tag();
        switch (tag) {
            case "a" -> said(LinkText.after(element));
            case "blockquote" -> out.quoteDepth(-1);
            case "pre" -> preformatted--;
            case "ul", "ol" -> lists.poll();
            default -> {}
        }
        regions.close(element);
        breakFor(tag);
    }

    boolean isPreformatted() {
        return preformatted > 0;
    }

    ReadText read() {
        return new ReadText(out.toString(), regions.regions());
    }

    static boolean isHidden(Markup element) {
        if (element.has("hidden")) {
            return true;
        }
        String style = element.attribute("style");
        String plain = style.isEmpty() ? "" : style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("mso-hide:all");
    }

    private void said(String words) {
        out.text(words, 0, words.length(), false);
    }

    private void breakFor(String tag) {
        if (PARAGRAPHS.contains(tag)) {
            out.paragraph();
        } else if (BLOCKS.contains(tag)) {
            out.line();
        }
    }

    private String bullet() {
        Items list = lists.peek();
        if (list == null) {
            return "- ";
        }
        list.count++;
        return list.numbered ? list.count + ". " : "- ";
    }

    /** Only what a sender wrote for a reader: not a file name, not a spacer. */
    private static String alternative(Markup image) {
        String alt = image.attribute("alt").strip();
        return alt.length() < 3 || alt.contains(".") ? "" : "[" + alt + "]";
    }
}
