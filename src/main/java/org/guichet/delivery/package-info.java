/**
 * Telling downstream systems: events, subscribers, signing, retry.
 *
 * <p>Must not import {@code channel}.
 */
@NullMarked
package org.guichet.delivery;

import org.jspecify.annotations.NullMarked;
