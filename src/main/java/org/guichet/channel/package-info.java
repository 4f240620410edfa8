/**
 * The channel kinds: a reader each, and the beans that Camel calls at their doors.
 *
 * <p>Must not import {@code store} or {@code delivery}.
 */
@NullMarked
package org.guichet.channel;

import org.jspecify.annotations.NullMarked;
