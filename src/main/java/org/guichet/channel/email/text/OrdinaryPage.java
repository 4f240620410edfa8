package org.guichet.channel.email.text;

import java.util.Optional;
import org.guichet.channel.email.text.ElementKind.Role;
import org.jspecify.annotations.Nullable;

/**
 * A page that is read in one pass, without a tree: nearly all are. Whatever moves elements about where a tree is made (text
 * between the cells of a table, a link around paragraphs, forms, marks that depend on what is in an element) ends the attempt.
 * Fonts and spans that say nothing are passed over, however they are nested: the order of words does not depend on them.
 */
final class OrdinaryPage {

    /** The tree has a limit too. */
    private static final int DEEPEST = 200;

    private enum Part {
        HEAD,
        BODY,
        /** Behind the end tag, where only blanks are lost. */
        BEHIND
    }

    private final String html;
    private final HtmlTokens tokens;
    private final PageText page = new PageText();
    private final OpenElements open = new OpenElements(page);
    private final OpenTables tables = new OpenTables(open);
    private Part part = Part.HEAD;
    private boolean begun;
    private boolean declared;
    /** The link, or the span that is hidden or marked, in which the words are. */
    private @Nullable Opened inline;
    /** Whether nothing but the end of that is ordinary. */
    private boolean ending;
    /** Whether a form is open: one that stands between cells, since no other is ordinary. */
    private boolean form;
    /** Elements passed over that nobody has ended. */
    private int unended;

    private OrdinaryPage(String html) {
        this.html = html;
        this.tokens = new HtmlTokens(html);
    }

    /** Empty when only a tree tells. */
    static Optional<ReadText> read(String html) {
        boolean cleaned = html.indexOf('\0') < 0 && html.indexOf('\r') < 0 && html.indexOf('\uFEFF') < 0;
        OrdinaryPage page = new OrdinaryPage(html);
        return cleaned && page.isRead() ? Optional.of(page.page.read()) : Optional.empty();
    }

    private boolean isRead() {
        for (HtmlTokens.Kind kind = tokens.next(); kind != HtmlTokens.Kind.END_OF_PAGE; kind = tokens.next()) {
            boolean ordinary =
                    switch (kind) {
                        case TEXT -> text();
                        case START -> start();
                        case END -> end();
                        case DOCTYPE -> doctype();
                        default -> false;
                    };
            if (!ordinary || unended + open.size() > DEEPEST) {
                return false;
            }
        }
        beginBody();
        if (inline == null) {
            open.closeAll();
        }
        return inline == null;
    }

    private boolean doctype() {
        declared |= !begun;
        begun = true;
        return true;
    }

    private boolean text() {
        if (isBlank() && part != Part.BODY) {
            return true;
        }
        int from = part == Part.BEHIND ? firstWord() : tokens.from();
        int to = tokens.to();
        beginBody();
        if (isBetweenCells() || ending) {
            return isBlank() && !ending;
        }
        if (References.areIn(html, from, to)) {
            String text = References.undone(html, from, to);
            say(text, 0, text.length());
        } else {
            say(html, from, to);
        }
        return true;
    }

    private void say(String text, int from, int to) {
        page.text(text, from, to);
        if (inline != null) {
            inline.add(text, from, to);
        }
    }

    private boolean isBlank() {
        return firstWord() == tokens.to();
    }

    private int firstWord() {
        int at = tokens.from();
        while (at < tokens.to() && HtmlTokens.isBlank(html.charAt(at))) {
            at++;
        }
        return at;
    }

    /** In a table, where words would be moved before it. */
    private boolean isBetweenCells() {
        return open.place() != null && open.place() != Role.CELL;
    }

    private void beginBody() {
        begun = true;
        if (part == Part.HEAD) {
            open.open(Opened.implied("body"));
        }
        part = Part.BODY;
    }

    private boolean start() {
        begun = true;
        Role role = tokens.element().role();
        if (part == Part.HEAD && (role == Role.TITLE || isOfHead())) {
            return role == Role.EMPTY || tokens.passContent();
        }
        switch (role) {
            case HTML, HEAD -> {
                return true;
            }
            case BODY -> {
                beginBody();
                return !isTelling();
            }
            case ODD -> {
                return false;
            }
            default -> beginBody();
        }
        return inline != null ? startWithin(inline, role) : isBetweenCells() ? startBetweenCells(role) : start(role);
    }

    private boolean isOfHead() {
        return switch (tokens.element().name()) {
            case "base", "basefont", "bgsound", "link", "meta", "script", "style" -> true;
            default -> false;
        };
    }

    private boolean start(Role role) {
        return switch (role) {
            case INLINE, LINK -> startInline(role);
            case EMPTY, BREAK, IMAGE -> passing();
            case RAW -> !tokens.isSelfClosing() && tokens.passContent();
            case TITLE -> title();
            case RULE -> {
                open.closeParagraph();
                yield passing();
            }
            case COLUMN -> open.place() == null;
            case FORM -> form; // one in another is none
            default -> !tokens.isSelfClosing() && startBlock(role);
        };
    }

    /** Outside of the head its words are words. */
    private boolean title() {
        return !tokens.isSelfClosing() && tokens.passContent() && text();
    }

    private boolean startBlock(Role role) {
        Opened element = Opened.by(tokens);
        switch (role) {
            case TABLE, SECTION, ROW, CELL -> {
                tables.start(element, declared);
                return true;
            }
            case ITEM, TERM -> open.closeEarlier(role);
            default -> {}
        }
        open.closeParagraph();
        Opened around = open.innermost();
        if (role == Role.HEADING && around != null && around.role() == Role.HEADING
                || QuoteMarkup.isToldByInside(element)) {
            return false;
        }
        open.open(element);
        if (role == Role.PREFORMATTED) {
            tokens.passLineEnd();
        }
        return true;
    }

    private boolean startInline(Role role) {
        Opened element = Opened.by(tokens);
        if (!isTelling() && !(role == Role.LINK && LinkText.leads(element))) {
            unended++;
            return true;
        }
        inline = element;
        open.open(element);
        return !page.isPreformatted();
    }

    /** In a link or a span that tells something only words, line breaks and pictures are ordinary. */
    private boolean startWithin(Opened telling, Role role) {
        if (ending) {
            return false;
        }
        switch (role) {
            case LINK -> {
                // A link ends where the next one begins.
                endInline(telling);
                return telling.role() == Role.LINK && startInline(role);
            }
            case SECTION, ROW, CELL -> {
                // No link goes on in another cell.
                inline = null;
                return open.place() != null && startBlock(role);
            }
            case INLINE -> open.open(Opened.by(tokens));
            case BREAK -> {
                passing();
                telling.add(" ", 0, 1);
            }
            case IMAGE -> passing();
            default -> {
                return false;
            }
        }
        return !isTelling();
    }

    private void endInline(Opened telling) {
        open.closeWith(telling);
        inline = null;
    }

    private boolean startBetweenCells(Role role) {
        return switch (role) {
            case FORM -> {
                // It ends at once: its fields stand in cells.
                boolean first = !form;
                form = true;
                yield !first || passing();
            }
            case TABLE, SECTION, ROW, CELL -> start(role);
            case COLUMN -> open.place() == Role.TABLE;
            case RAW -> start(role);
            case INLINE, EMPTY -> {
                unended += role == Role.INLINE ? 1 : 0;
                yield !isTelling();
            }
            default -> false;
        };
    }

    /** An element without content. */
    private boolean passing() {
        Opened element = Opened.by(tokens);
        page.open(element);
        page.close(element);
        return true;
    }

    private boolean isTelling() {
        if (tokens.attributes() == Attributes.NONE) {
            return false;
        }
        Opened element = Opened.by(tokens);
        return PageText.isHidden(element) || QuoteMarkup.named(element).isPresent();
    }

    private boolean end() {
        begun = true;
        ElementKind kind = tokens.element();
        Role role = kind.role();
        if (part == Part.HEAD && role != Role.BREAK && role != Role.BODY && role != Role.HTML) {
            return true;
        }
        if (role == Role.BODY || role == Role.HTML) {
            beginBody();
            part = inline == null && open.place() == null ? Part.BEHIND : Part.BODY;
            return true;
        }
        beginBody();
        return inline == null ? end(kind) : endWithin(inline);
    }

    /** One that ends nothing in here may end the link too: that is the same when the link ends next. */
    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    private boolean endWithin(Opened telling) {
        Role role = tokens.element().role();
        if (role == Role.CELL || role == Role.ROW || role == Role.SECTION || role == Role.TABLE) {
            inline = null;
            ending = false;
            return open.place() != null && open.isInTable(tokens.element()) && tables.end(tokens.element());
        }
        Opened ended = open.innermostEndedBy(tokens, telling);
        if (ended == null) {
            ending = true;
            return role == Role.INLINE;
        }
        open.closeWith(ended);
        inline = ended == telling ? null : telling;
        ending &= inline != null;
        return true;
    }

    private boolean end(ElementKind kind) {
        switch (kind.role()) {
            case INLINE, LINK -> unended = Math.max(0, unended - 1);
            case BREAK -> {
                return !isBetweenCells() && passing();
            }
            case BLOCK, PREFORMATTED, TERM -> open.closeNamed(kind);
            case HEADING -> open.closeHeading();
            case ITEM -> open.closeItem();
            case TABLE, SECTION, ROW, CELL -> {
                return tables.end(kind);
            }
            case PARAGRAPH -> {
                return !isBetweenCells() && (open.closeParagraph() || passing());
            }
            case FORM -> form = false;
            case ODD -> {
                return false;
            }
            default -> {}
        }
        return true;
    }
}
