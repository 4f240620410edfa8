/**
 * Telling complainants that their complaint has arrived: to whom, in which words, over SMTP, once.
 *
 * <p>Nothing that a complainant wrote is repeated in an acknowledgement: whoever names somebody else's address in a form or
 * in From must not be able to make the organisation send that person words of their choice.
 *
 * <p>Must not import {@code channel}. Nothing here is loaded unless acknowledging is configured.
 */
@NullMarked
package org.guichet.delivery.acknowledge;

import org.jspecify.annotations.NullMarked;
