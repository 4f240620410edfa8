/**
 * Subscribers that are told by HTTP: Standard Webhooks signatures, addresses that are checked before they are connected to,
 * limits on everything that the other side may send.
 *
 * <p>Must not import {@code channel}.
 */
@NullMarked
package org.guichet.delivery.webhook;

import org.jspecify.annotations.NullMarked;
