package org.guichet.channel.email.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.channel.email.text.Region.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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
            Map.entry("front-blockquote", Kind.QUOTED),
            Map.entry("front-signature", Kind.SIGNATURE),
            Map.entry("freshdesk_quote", Kind.QUOTED),
            Map.entry("missive_quote", Kind.QUOTED),
            Map.entry("missive_signature", Kind.SIGNATURE),
            Map.entry("hs_signature", Kind.SIGNATURE),
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
            Map.entry("composer_signature", Kind.SIGNATURE),
            Map.entry("isreplycontent", Kind.QUOTED),
            Map.entry("applemailsignature", Kind.SIGNATURE));

    private static final Map<String, Kind> BY_MARKER = Map.of(
            "__quoted_text__", Kind.QUOTED,
            "__headers__", Kind.QUOTED,
            "__sig_pre__", Kind.SIGNATURE,
            "__sig_post__", Kind.SIGNATURE);

    private static final Map<String, Kind> BY_NAME =
            Map.of("messagereplysection", Kind.QUOTED, "messagesignaturesection", Kind.SIGNATURE);

    /** Elements whose inside is looked at; each look walks through all of it. */
    private static final int MOST_LOOKS = 50;
    /** Of one element; the rest is looked at as one name. */
    private static final int MOST_CLASSES = 20;
    /** Labels that make a header. */
    private static final int FEWEST_LABELS = 3;

    private int looks;

    Optional<Kind> of(Markup element) {
        if (element.tag().equals("body")) {
            return Optional.empty();
        }
        return named(element).or(() -> shaped(element));
    }

    /** What its name alone tells. */
    static Optional<Kind> named(Markup element) {
        Kind kind = by(BY_ID, element.attribute("id"));
        kind = kind == null ? by(BY_MARKER, element.attribute("data-marker")) : kind;
        kind = kind == null ? by(BY_NAME, element.attribute("name")) : kind;
        String names = element.attribute("class");
        if (kind == null && !names.isEmpty()) {
            for (String name : names.strip().split(" ", MOST_CLASSES)) {
                kind = kind == null ? by(BY_CLASS, name) : kind;
            }
        }
        return Optional.ofNullable(kind);
    }

    private static @Nullable Kind by(Map<String, Kind> kinds, String name) {
        return name.isEmpty() ? null : kinds.get(unprefixed(lower(name)));
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
    private Optional<Kind> shaped(Markup element) {
        if (!element.tag().equals("div") || looks >= MOST_LOOKS) {
            return Optional.empty();
        }
        if (lower(element.attribute("name")).equals("quote") && !isByGmail(element)) {
            return Optional.of(Kind.QUOTED);
        }
        return element instanceof Markup.OfTree tree && isToldByInside(element) ? inside(tree) : Optional.empty();
    }

    private Optional<Kind> inside(Markup.OfTree tree) {
        looks++;
        if (isByGmail(tree)) {
            // With a block quote inside, only that and the line above it is quoted: answers may stand between.
            return tree.element().selectFirst("blockquote") == null ? Optional.of(Kind.QUOTED) : Optional.empty();
        }
        return hasHeader(tree.element()) ? Optional.of(Kind.QUOTED_TO_THE_END) : Optional.empty();
    }

    /** Whether what stands in an element without a name of its own tells what it is: then it takes a tree to know. */
    static boolean isToldByInside(Markup element) {
        return element.tag().equals("div") && (isByGmail(element) || isRuledAbove(element));
    }

    private static boolean isByGmail(Markup element) {
        String names = element.attribute("class");
        if (lower(names).contains("gmail_quote")) {
            for (String name : names.split("\\s+")) {
                if (name.equalsIgnoreCase("gmail_quote") || name.equalsIgnoreCase("gmail_quote_container")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Outlook's line above the header that it copies. */
    private static boolean isRuledAbove(Markup element) {
        String style = element.attribute("style");
        String plain = style.isEmpty() ? "" : lower(style).replace(" ", "");
        return plain.contains("border-top:solid#") || plain.contains("border-top:solidwindowtext");
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
