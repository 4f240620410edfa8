/**
 * What sources that are looked into have in common: whose turn it is when several gateways share their channels, and where
 * large mail waits on its way.
 *
 * <p>Must not import store or delivery.
 */
@NullMarked
package org.guichet.channel.source;

import org.jspecify.annotations.NullMarked;
