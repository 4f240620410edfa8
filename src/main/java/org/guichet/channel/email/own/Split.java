package org.guichet.channel.email.own;

import java.util.List;
import org.guichet.cases.Quoted;
import org.guichet.submission.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mail's text, divided. The two never overlap; what is in neither is blank.
 *
 * @param own the writer's own new words, in order
 * @param quoted everything else, in order
 * @param signer first and last name below the message, if it is signed with both
 */
public record Split(
        List<Span> own, List<Quoted> quoted, @Nullable String signer) {

    public Split {
        own = List.copyOf(own);
        quoted = List.copyOf(quoted);
    }
}
