package org.guichet.channel.email.own;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
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

    /** The own words with the greeting and the goodbye that frame them; what is signed below it too. */
    public List<Span> withCourtesies() {
        Stream<Span> courtesies = quoted.stream().filter(Split::isCourtesy).map(q -> new Span(q.from(), q.to()));
        return Stream.concat(courtesies, own.stream())
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    private static boolean isCourtesy(Quoted quoted) {
        return quoted.kind() == QuotedKind.GREETING
                || quoted.kind() == QuotedKind.SIGNATURE
                        && Closing.isOne(Line.of(quoted.text()).get(0));
    }
}
