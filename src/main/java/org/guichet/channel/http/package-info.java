/**
 * The HTTP door: request bodies spooled to memory or disk exactly as sent, made arrivals, and the answer as a value. How
 * an answer looks is for {@code web} to say.
 *
 * <p>Must not import {@code store}, {@code delivery} or {@code web}.
 */
@NullMarked
package org.guichet.channel.http;

import org.jspecify.annotations.NullMarked;
