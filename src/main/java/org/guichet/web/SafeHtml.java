package org.guichet.web;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.guichet.channel.email.MailPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The HTML of a stranger's mail with only what shows: words, tables, lists, colours, and the pictures that came with it.
 * Links lead nowhere and say where they would; what would be loaded from elsewhere is a word in brackets.
 */
final class SafeHtml {

    /** What stands where a mail has no HTML. */
    static final String NOTHING = page("<p>–</p>");

    private static final int LONGEST_LINK = 300;
    private static final int LONGEST_STYLE = 1_000;

    private static final Safelist LIST = Safelist.none()
            .addTags("a", "abbr", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col")
            .addTags("colgroup", "dd", "del", "div", "dl", "dt", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6")
            .addTags("hr", "i", "img", "ins", "li", "ol", "p", "pre", "q", "s", "small", "span", "strike", "strong")
            .addTags("sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul")
            .addAttributes(":all", "style", "title", "align", "valign", "bgcolor", "color", "width", "height", "dir")
            .addAttributes("font", "face", "size")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("table", "border", "cellpadding", "cellspacing")
            .addAttributes("img", "src", "alt")
            .addProtocols("img", "src", "data");

    private SafeHtml() {}

    static String of(MailPage mail) {
        Document document = Jsoup.parse(mail.html());
        document.select("img").forEach(image -> show(image, mail.pictures()));
        document.select("a[href]").forEach(SafeHtml::disarm);
        document.select("[style]").forEach(SafeHtml::keepHarmless);
        Document clean = new Cleaner(LIST).clean(document);
        clean.outputSettings().prettyPrint(false);
        return page(clean.body().html());
    }

    /** A picture that came along; another one only by what it is called. */
    private static void show(Element image, Map<String, MailPage.Picture> pictures) {
        String source = image.attr("src");
        MailPage.Picture picture =
                source.regionMatches(true, 0, "cid:", 0, 4) ? pictures.get(source.substring(4)) : null;
        if (picture == null) {
            String called = image.attr("alt");
            image.replaceWith(new TextNode(called.isBlank() ? "[…]" : "[" + called + "]"));
        } else {
            image.attr(
                    "src",
                    "data:" + picture.type() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes()));
        }
    }

    private static void disarm(Element link) {
        String to = link.attr("href");
        link.removeAttr("href");
        link.removeAttr("title");
        if (to.matches("(?i)(?:https?|mailto|tel):.*")) {
            link.attr("title", to.length() > LONGEST_LINK ? to.substring(0, LONGEST_LINK) + "…" : to);
        }
    }

    /** The policy would load nothing either; a style that escapes its letters says something to hide. */
    private static void keepHarmless(Element styled) {
        String style = styled.attr("style").toLowerCase(Locale.ROOT);
        boolean odd = style.length() > LONGEST_STYLE
                || style.contains("url")
                || style.contains("@")
                || style.contains("\\")
                || style.contains("expression")
                || style.contains("position")
                || style.contains("/*");
        if (odd) {
            styled.removeAttr("style");
        }
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"\"><head><meta charset=\"utf-8\"><title>–</title><style>"
                + "body{font:1rem/1.5 system-ui,sans-serif;margin:1rem;background:#fff;color:#111;"
                + "overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}"
                + "a{text-decoration:underline dotted}</style></head><body>" + body + "</body></html>";
    }
}
