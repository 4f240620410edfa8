/**
 * Phone calls: transcripts as recognisers, meeting rooms and typists leave them, each format read by one class into the
 * same call: what is known of it, and who said what in which order.
 *
 * <p>Formats are told by content, never by file name. Must not import Camel, {@code store} or {@code delivery}.
 */
@NullMarked
package org.guichet.channel.call;

import org.jspecify.annotations.NullMarked;
