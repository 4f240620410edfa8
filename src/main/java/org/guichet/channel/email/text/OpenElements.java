package org.guichet.channel.email.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.guichet.channel.email.text.ElementKind.Role;
import org.jspecify.annotations.Nullable;

/**
 * The elements that are open (HTML standard, section 13.2.4.2), and which tags end which of them. Elements among the words
 * that tell nothing are not here: they end with what they are in.
 */
final class OpenElements {

    private final List<Opened> open = new ArrayList<>();
    private final PageText page;

    OpenElements(PageText page) {
        this.page = page;
    }

    int size() {
        return open.size();
    }

    @Nullable
    Opened innermost() {
        return open.isEmpty() ? null : open.get(open.size() - 1);
    }

    @Nullable
    Role place() {
        Opened innermost = innermost();
        return innermost == null ? null : innermost.place();
    }

    void open(Opened element) {
        element.standIn(innermost());
        open.add(element);
        page.open(element);
    }

    void close() {
        page.close(open.remove(open.size() - 1));
    }

    /** The innermost one that the end tag ends, no further out than the given one; null when there is none. */
    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    @Nullable
    Opened innermostEndedBy(HtmlTokens tokens, Opened outermost) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Opened element = open.get(i);
            if (element.isEndedBy(tokens)) {
                return element;
            }
            if (element == outermost) {
                return null;
            }
        }
        return null;
    }

    /** This one and all in it. */
    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    void closeWith(Opened element) {
        closeTo(other -> other == element, other -> false);
    }

    /** The end of the page. */
    void closeAll() {
        while (!open.isEmpty()) {
            close();
        }
    }

    /** An open paragraph ends before most that is no word. */
    boolean closeParagraph() {
        return closeTo(element -> element.role() == Role.PARAGRAPH, OpenElements::isFence);
    }

    /** By its end tag; one that ends nothing counts for nothing. */
    void closeNamed(ElementKind kind) {
        closeTo(element -> element.tag().equals(kind.name()), OpenElements::isFence);
    }

    void closeHeading() {
        closeTo(element -> element.role() == Role.HEADING, OpenElements::isFence);
    }

    void closeItem() {
        closeTo(
                element -> element.role() == Role.ITEM,
                element -> isFence(element)
                        || element.tag().equals("ol")
                        || element.tag().equals("ul"));
    }

    /** Before the next one of its kind. */
    void closeEarlier(Role role) {
        closeTo(element -> element.role() == role, element -> !isPassedOver(element));
    }

    private static boolean isPassedOver(Opened element) {
        return element.role() == Role.PARAGRAPH
                || element.tag().equals("div")
                || element.tag().equals("address");
    }

    /** Whether the innermost table has this part open under this name. */
    boolean isInTable(ElementKind part) {
        return indexOf(element -> element.tag().equals(part.name()), element -> element.role() == Role.TABLE) >= 0;
    }

    /** The innermost part of a table of this role, and all in it. */
    void closeInTable(Role part) {
        closeTo(element -> element.role() == part, element -> false);
    }

    private static boolean isFence(Opened element) {
        return element.role() == Role.TABLE || element.role() == Role.CELL;
    }

    private boolean closeTo(Predicate<Opened> last, Predicate<Opened> fence) {
        int index = indexOf(last, fence);
        while (index >= 0 && open.size() > index) {
            close();
        }
        return index >= 0;
    }

    private int indexOf(Predicate<Opened> wanted, Predicate<Opened> fence) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (wanted.test(open.get(i))) {
                return i;
            }
            if (fence.test(open.get(i))) {
                return -1;
            }
        }
        return -1;
    }
}
