package org.guichet.channel.email.text;

import org.guichet.channel.email.text.ElementKind.Role;
import org.jspecify.annotations.Nullable;

/** An element that is open while a page is read as it stands. */
final class Opened implements Markup {

    private final ElementKind kind;
    private final Attributes attributes;
    /** Of its name in the page: the kind of a name that nobody knows does not tell it. */
    private final int nameFrom;

    private final int nameTo;
    /** The innermost part of a table that it is, or is in. */
    private @Nullable Role place;

    /** None until there are some: most elements are never asked. */
    private @Nullable StringBuilder words;

    Opened(ElementKind kind, Attributes attributes, int nameFrom, int nameTo) {
        this.kind = kind;
        this.attributes = attributes;
        this.nameFrom = nameFrom;
        this.nameTo = nameTo;
    }

    /** What the standard opens where a tag was left out. */
    static Opened implied(String name) {
        ElementKind kind = ElementKind.named(name, 0, name.length());
        return new Opened(kind, Attributes.NONE, 0, 0);
    }

    /** Of the start tag that was just read. */
    static Opened by(HtmlTokens tokens) {
        return new Opened(tokens.element(), tokens.attributes(), tokens.nameFrom(), tokens.nameTo());
    }

    void standIn(@Nullable Opened parent) {
        place = isOfTable() ? kind.role() : parent == null ? null : parent.place;
    }

    private boolean isOfTable() {
        return switch (kind.role()) {
            case TABLE, SECTION, ROW, CELL -> true;
            default -> false;
        };
    }

    /** {@code TABLE}, {@code SECTION}, {@code ROW} or {@code CELL}; null outside of tables. */
    @Nullable
    Role place() {
        return place;
    }

    Role role() {
        return kind.role();
    }

    /** Whether the end tag that was just read is its own. */
    boolean isEndedBy(HtmlTokens tokens) {
        return tokens.isNamedLike(nameFrom, nameTo);
    }

    void add(String text, int from, int to) {
        words = words == null ? new StringBuilder() : words;
        words.append(text, from, to);
    }

    @Override
    public String tag() {
        return kind.name();
    }

    @Override
    public String attribute(String name) {
        return attributes.value(name);
    }

    @Override
    public boolean has(String attribute) {
        return attributes.has(attribute);
    }

    @Override
    public String words() {
        if (words == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(words.length());
        boolean blank = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (HtmlTokens.isBlank(c) || c == '\u00A0') {
                out.append(blank ? "" : " ");
                blank = true;
            } else if (c != '\u200B' && c != '\u00AD') { // not to be seen
                out.append(c);
                blank = false;
            }
        }
        return out.toString().strip();
    }
}
