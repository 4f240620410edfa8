package org.guichet.channel.email.own;

import java.util.List;
import java.util.function.Consumer;
import org.guichet.cases.QuotedKind;

/**
 * Divides a mail's text into the writer's own new words and the rest. Each finder is only believed while it leaves
 * something: a mail that would be all history is all the writer's.
 */
public final class OwnWords {

    private static final List<Consumer<Marks>> FINDERS =
            List.of(History::mark, Signature::mark, Disclaimer::mark, Greeting::mark);

    private OwnWords() {}

    public static Split of(String text) {
        return of(text, 0);
    }

    /**
     * Divides a forwarded mail.
     *
     * @param afterForward where the original message starts in a forwarded one: all before it is the forwarder's; else 0
     */
    public static Split of(String text, int afterForward) {
        Marks marks = new Marks(text);
        for (int i = 0; i < marks.lines().size(); i++) {
            if (marks.lines().get(i).to() < afterForward) {
                marks.mark(i, i + 1, QuotedKind.FORWARD_HEADER);
            }
        }
        for (Consumer<Marks> finder : FINDERS) {
            Marks tried = marks.copy();
            finder.accept(tried);
            marks = tried.hasOwnWords() ? tried : marks;
        }
        return marks.split();
    }
}
