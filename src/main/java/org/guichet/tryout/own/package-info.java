/**
 * The operator's own tests of their configuration: an input, and what is to come of it.
 *
 * <p>Must not import Camel, {@code java.sql} or {@code channel}.
 */
@NullMarked
package org.guichet.tryout.own;

import org.jspecify.annotations.NullMarked;
