package org.guichet.channel.email.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as a person reads it ({@link PageText}). Nothing is loaded. A page whose elements are ordinarily nested is read as it
 * stands; of any other one a tree is made first, as browsers do, with the same result for pages that could be read either way.
 */
public final class HtmlText {

    private HtmlText() {}

    public static String of(String html) {
        return read(html).text();
    }

    /** The text, and what the markup tells of its lines. */
    public static ReadText read(String html) {
        return OrdinaryPage.read(html).orElseGet(() -> tree(html));
    }

    /** By the HTML standard's tree construction. Walks without recursion: nesting is the sender's choice. */
    static ReadText tree(String html) {
        Visitor visitor = new Visitor();
        NodeTraversor.traverse(visitor, Jsoup.parse(html).body());
        return visitor.page.read();
    }

    private static final class Visitor implements NodeVisitor {
        private final PageText page = new PageText();
        private final Deque<Markup> open = new ArrayDeque<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                String words = text.getWholeText();
                page.text(words, 0, words.length());
            } else if (node instanceof Element element) {
                Markup markup = new Markup.OfTree(element);
                open.push(markup);
                page.open(markup);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element) {
                page.close(open.pop());
            }
        }
    }
}
