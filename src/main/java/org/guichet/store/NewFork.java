package org.guichet.store;

import java.util.List;
import java.util.UUID;
import org.guichet.cases.Case;

/**
 * A case that is stored together with the one from which it was forked, see {@link org.guichet.arrival.Fork}.
 *
 * @param origin the arrival that is two matters at once
 * @param opened the second matter as a first revision; its contact's id becomes the id of the arrival that is made of the
 *     first, and the store puts the reference that it gives in the place of the one that stands there
 * @param subscribers who is told of it
 */
public record NewFork(UUID origin, Case opened, List<String> subscribers) {

    public NewFork {
        subscribers = List.copyOf(subscribers);
    }
}
