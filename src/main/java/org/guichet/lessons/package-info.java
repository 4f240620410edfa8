/**
 * What can be learnt from many complaints: what, where, since when, how settled. Counts only: no person, no words, no group so
 * small that it would tell who is in it.
 *
 * <p>Must not import Camel, {@code java.sql}, {@code channel} or {@code web}.
 */
@NullMarked
package org.guichet.lessons;

import org.jspecify.annotations.NullMarked;
