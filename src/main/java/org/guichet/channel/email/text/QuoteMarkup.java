package org.guichet.channel.email.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.channel.email.text.Region.Kind;
import org.jsoup.nodes.Element;

/**
 * What mail programs write into their HTML around earlier messages and signatures. Unlike words it is the same in every
 * language. Used for one document.
 */
final class QuoteMarkup {

    private static final Map<String, Kind> BY_CLASS = Map.ofEntries(
            Map.entry("gmail_attr", Kind.QUOTED),
            Map.entry("gmail_signature", Kind.SIGNATURE),
            Map.entry("moz-cite-prefix", Kind.QUOTED),
            Map.entry("moz-forward-container", Kind.QUOTED),
            Map.entry("moz-signature", Kind.SIGNATURE),
            Map.entry("yahoo_quoted", Kind.QUOTED),
            Map.entry("yahoo-signature", Kind.SIGNATURE),
            Map.entry("protonmail_quote", Kind.QUOTED),
            Map.entry("protonmail_signature_block", Kind.SIGNATURE),
            Map.entry("tutanota_quote", Kind.QUOTED),
            Map.entry("zmail_extra", Kind.QUOTED),
            Map.entry("outlookmessageheader", Kind.QUOTED_TO_THE_END),
            Map.entry("applemailsignature", Kind.SIGNATURE));

    private static final Map<String, Kind> BY_ID = Map.ofEntries(
            Map.entry("divrplyfwdmsg", Kind.QUOTED_TO_THE_END),
            Map.entry("appendonsend", Kind.QUOTED_TO_THE_END),
            Map.entry("stopspelling", Kind.QUOTED_TO_THE_END),
            Map.entry("zwchr", Kind.QUOTED_TO_THE_END),
            Map.entry("olk_src_body_section", Kind.QUOTED),
            Map.entry("mail-editor-reference-message-container", Kind.QUOTED),
            Map.entry("yahoo_quoted", Kind.QUOTED),
            Map.entry("signature", Kind.SIGNATURE),
            Map.entry("ms-outlook-mobile-signature", Kind.SIGNATURE),
            Map.entry("ymail_android_signature", Kind.SIGNATURE),
            Map.entry("applemailsignature", Kind.SIGNATURE));

    private static final Map<String, Kind> BY_MARKER = Map.of(
            "__quoted_text__", Kind.QUOTED,
            "__headers__", Kind.QUOTED,
            "__sig_pre__", Kind.SIGNATURE,
            "__sig_post__", Kind.SIGNATURE);

    /** Elements whose inside is looked at; each look walks through all of it. */
    private static final int MOST_LOOKS = 50;
    /** Labels that make a header. */
    private static final int FEWEST_LABELS = 3;

    private int looks;

    Optional<Kind> of(Element element) {
        if (element.attributesSize() == 0 || element.normalName().equals("body")) {
            return Optional.empty();
        }
        return named(element).or(() -> shaped(element));
    }

    private static Optional<Kind> named(Element element) {
        Kind kind = BY_ID.get(unprefixed(lower(element.id())));
        kind = kind == null ? BY_MARKER.get(lower(element.attr("data-marker"))) : kind;
        if (kind == null && element.hasAttr("class")) {
            for (String name : lower(element.className()).split(" ", 20)) {
                kind = kind == null ? BY_CLASS.get(unprefixed(name)) : kind;
            }
        }
        return Optional.ofNullable(kind);
    }

    /** Yahoo puts a number before each name, and one behind: {@code ydp5a1c3eyahoo_quoted_0123}. */
    private static String unprefixed(String name) {
        int yahoo = name.startsWith("ydp") ? name.indexOf("yahoo") : name.startsWith("yahoo_quoted") ? 0 : -1;
        if (yahoo < 0) {
            return name;
        }
        return name.startsWith("yahoo_quoted", yahoo) ? "yahoo_quoted" : name.substring(yahoo);
    }

    /** What only its inside tells from any other element. */
    private Optional<Kind> shaped(Element element) {
        if (!element.normalName().equals("div") || looks >= MOST_LOOKS) {
            return Optional.empty();
        }
        if (element.hasClass("gmail_quote") || element.hasClass("gmail_quote_container")) {
            looks++;
            // With a block quote inside, only that and the line above it is quoted: answers may stand between.
            return element.selectFirst("blockquote") == null ? Optional.of(Kind.QUOTED) : Optional.empty();
        }
        if (lower(element.attr("name")).equals("quote")) {
            return Optional.of(Kind.QUOTED);
        }
        if (isRuledAbove(element)) {
            looks++;
            return hasHeader(element) ? Optional.of(Kind.QUOTED_TO_THE_END) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Outlook's line above the header that it copies. */
    private static boolean isRuledAbove(Element element) {
        String style = lower(element.attr("style")).replace(" ", "");
        return style.contains("border-top:solid#") || style.contains("border-top:solidwindowtext");
    }

    private static boolean hasHeader(Element element) {
        long labels = element.select("b, strong, span").stream()
                .map(Element::ownText)
                .map(String::strip)
                .filter(text -> text.endsWith(":") && text.length() < 30)
                .count();
        return labels >= FEWEST_LABELS;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
