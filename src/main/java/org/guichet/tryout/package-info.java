/**
 * Trying a configuration before it is trusted: what was kept is read and understood again under it, and compared with what
 * the store has; then, if somebody wants it, the difference becomes new revisions.
 *
 * <p>Trying stores nothing. Which case an arrival belongs to, and what a person typed or decided, is never judged again.
 *
 * <p>Must not import Camel, {@code java.sql} or {@code channel}.
 */
@NullMarked
package org.guichet.tryout;

import org.jspecify.annotations.NullMarked;
