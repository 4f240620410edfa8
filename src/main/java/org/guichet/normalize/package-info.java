/**
 * Submission to case: an ordered list of steps, each one class, one reason, its evidence. Knows no channel.
 *
 * <p>Must not import Camel, {@code java.sql} or the readers in {@code channel}.
 */
@NullMarked
package org.guichet.normalize;

import org.jspecify.annotations.NullMarked;
