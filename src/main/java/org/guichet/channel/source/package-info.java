/**
 * Whose turn it is to look into a source, when several gateways share their channels.
 *
 * <p>Must not import store or delivery.
 */
@NullMarked
package org.guichet.channel.source;

import org.jspecify.annotations.NullMarked;
