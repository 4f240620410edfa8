/** How a channel knows that a webhook comes from whom it says: a shared secret, a signature, Standard Webhooks. */
@NullMarked
package org.guichet.channel.http.verify;

import org.jspecify.annotations.NullMarked;
