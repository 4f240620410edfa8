package org.guichet.channel.email.own;

import java.util.List;
import org.guichet.cases.Quoted;
import org.guichet.submission.Span;

/**
 * A mail's text, divided. The two never overlap; what is in neither is blank.
 *
 * @param own the writer's own new words, in order
 * @param quoted everything else, in order
 */
public record Split(List<Span> own, List<Quoted> quoted) {

    public Split {
        own = List.copyOf(own);
        quoted = List.copyOf(quoted);
    }
}
