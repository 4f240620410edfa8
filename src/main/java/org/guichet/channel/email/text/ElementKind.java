package org.guichet.channel.email.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the elements of HTML do to those around them (HTML standard, section 13.2.6), as far as texts depend on it. */
final class ElementKind {

    /** How a tag of it is treated. */
    enum Role {
        /** Goes where the words go: fonts, spans, and what nobody knows. */
        INLINE,
        LINK,
        /** Without content, and not to be seen. */
        EMPTY,
        BREAK,
        IMAGE,
        RULE,
        /** Ends a paragraph that is open, and is ended by its own end tag. */
        BLOCK,
        PARAGRAPH,
        HEADING,
        PREFORMATTED,
        ITEM,
        TERM,
        TABLE,
        SECTION,
        ROW,
        CELL,
        COLUMN,
        HTML,
        HEAD,
        BODY,
        /** Ends only at its own end tag, whatever looks like markup in it; never to be seen. */
        RAW,
        TITLE,
        FORM,
        /** Moves others about, or is rare: a tree knows. */
        ODD
    }

    private static final int ROWS = 1 << 9;
    private static final ElementKind[][] KNOWN = new ElementKind[ROWS][];

    /** Any name that is not known: the standard lets it stand among the words. */
    static final ElementKind UNKNOWN = new ElementKind("", Role.INLINE);

    static {
        add(Role.INLINE, "abbr acronym b bdo big cite code del dfn em font i ins kbd label nobr q s samp small span");
        add(Role.INLINE, "strike strong sub sup tt u var");
        add(Role.LINK, "a");
        add(Role.EMPTY, "area base basefont bgsound embed input link meta param source track wbr");
        add(Role.BREAK, "br");
        add(Role.IMAGE, "img");
        add(Role.RULE, "hr");
        add(
                Role.BLOCK,
                "address article aside blockquote center div dl fieldset figure footer header nav ol section ul");
        add(Role.PARAGRAPH, "p");
        add(Role.HEADING, "h1 h2 h3 h4 h5 h6");
        add(Role.PREFORMATTED, "pre");
        add(Role.ITEM, "li");
        add(Role.TERM, "dd dt");
        add(Role.TABLE, "table");
        add(Role.SECTION, "tbody tfoot thead");
        add(Role.ROW, "tr");
        add(Role.CELL, "td th");
        add(Role.COLUMN, "col colgroup");
        add(Role.HTML, "html");
        add(Role.HEAD, "head");
        add(Role.BODY, "body");
        add(Role.RAW, "iframe script style");
        add(Role.TITLE, "title");
        add(Role.FORM, "form");
        add(Role.ODD, "applet button caption details dialog dir figcaption frame frameset hgroup image isindex");
        add(
                Role.ODD,
                "keygen listing main marquee math menu noembed noframes noscript object optgroup option plaintext");
        add(Role.ODD, "rb rp rt rtc ruby search select summary svg template textarea xmp");
    }

    private final String name;
    private final Role role;

    private ElementKind(String name, Role role) {
        this.name = name;
        this.role = role;
    }

    /** Lower case; empty when it is not known. */
    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    /** The kind that the characters from one index to another name, in any case. */
    static ElementKind named(String html, int from, int to) {
        ElementKind[] row = KNOWN[row(html, from, to)];
        if (row != null) {
            for (ElementKind kind : row) {
                if (kind.name.length() == to - from && html.regionMatches(true, from, kind.name, 0, to - from)) {
                    return kind;
                }
            }
        }
        return UNKNOWN;
    }

    private static int row(String html, int from, int to) {
        int row = to - from;
        for (int i = from; i < to; i++) {
            row = row * 31 + (html.charAt(i) | 0x20);
        }
        return (row ^ row >>> 9) & ROWS - 1;
    }

    private static void add(Role role, String names) {
        for (String name : List.of(names.split(" "))) {
            int row = row(name, 0, name.length());
            @Nullable ElementKind[] before = KNOWN[row];
            int length = before == null ? 0 : before.length;
            ElementKind[] with = new ElementKind[length + 1];
            if (before != null) {
                System.arraycopy(before, 0, with, 0, length);
            }
            with[length] = new ElementKind(name.toLowerCase(Locale.ROOT), role);
            KNOWN[row] = with;
        }
    }
}
