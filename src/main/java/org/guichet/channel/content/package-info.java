/**
 * What readers of several kinds need to tell about bytes: their type by magic numbers, their charset, clean names and
 * clean text.
 *
 * <p>Must not import Camel, {@code store} or {@code delivery}.
 */
@NullMarked
package org.guichet.channel.content;

import org.jspecify.annotations.NullMarked;
