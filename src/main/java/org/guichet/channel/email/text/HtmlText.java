package org.guichet.channel.email.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * HTML as a person reads it: paragraphs, lists, table rows and links stay readable, block quotes become "&gt; " lines as in
 * plain mail. Nothing is loaded, nothing hidden is shown. Walks without recursion: nesting is the sender's choice.
 */
public final class HtmlText {

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

    private HtmlText() {}

    public static String of(String html) {
        return read(html).text();
    }

    /** The text, and what the markup tells of its lines. */
    public static ReadText read(String html) {
        Document document = Jsoup.parse(html);
        Writer writer = new Writer();
        Visitor visitor = new Visitor(writer);
        NodeTraversor.traverse(visitor, document.body());
        return new ReadText(writer.toString(), visitor.regions.regions());
    }

    private static final class Visitor implements NodeVisitor {
        private final Writer out;
        private final RegionKeeper regions;
        private @Nullable Node dropped;
        private int preformatted;
        /** Items so far in each open list; counted here since asking an element for its index is linear. */
        private final Deque<Integer> items = new ArrayDeque<>();

        Visitor(Writer out) {
            this.out = out;
            this.regions = new RegionKeeper(out);
        }

        @Override
        public void head(Node node, int depth) {
            if (dropped != null) {
                return;
            }
            if (node instanceof TextNode text) {
                out.text(text.getWholeText(), preformatted > 0);
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            String tag = element.normalName();
            if (DROPPED.contains(tag) || isHidden(element)) {
                dropped = element;
                return;
            }
            breakFor(tag);
            regions.open(element);
            switch (tag) {
                case "br" -> out.lineBreak();
                case "ul", "ol" -> items.push(0);
                case "li" -> out.text(bullet(element), false);
                case "td", "th" -> out.cell();
                case "blockquote" -> out.quoteDepth(1);
                case "pre" -> preformatted++;
                case "img" -> out.text(alternative(element), false);
                default -> {}
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // this very node, not one like it
        public void tail(Node node, int depth) {
            if (dropped != null) {
                dropped = dropped == node ? null : dropped;
                return;
            }
            if (node instanceof Element element) {
                close(element, element.normalName());
            }
        }

        private void close(Element element, String tag) {
            switch (tag) {
                case "a" -> out.text(LinkText.after(element), false);
                case "blockquote" -> out.quoteDepth(-1);
                case "pre" -> preformatted--;
                case "ul", "ol" -> items.poll();
                default -> {}
            }
            regions.close(element);
            breakFor(tag);
        }

        private void breakFor(String tag) {
            if (PARAGRAPHS.contains(tag)) {
                out.paragraph();
            } else if (BLOCKS.contains(tag)) {
                out.line();
            }
        }

        private String bullet(Element item) {
            Element list = item.parent();
            int number = items.isEmpty() ? 1 : items.pop() + 1;
            items.push(number);
            return list != null && list.normalName().equals("ol") ? number + ". " : "- ";
        }

        /** Only what a sender wrote for a reader: not a file name, not a spacer. */
        private static String alternative(Element image) {
            String alt = image.attr("alt").strip();
            return alt.length() < 3 || alt.contains(".") ? "" : "[" + alt + "]";
        }

        private static boolean isHidden(Element element) {
            if (element.attributesSize() == 0) {
                return false;
            }
            String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            return element.hasAttr("hidden") || style.contains("display:none") || style.contains("mso-hide:all");
        }
    }
}
