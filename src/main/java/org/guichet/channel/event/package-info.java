/**
 * Events: a system noticed a failure before the customer complained. CloudEvents 1.0 in, a proactive submission out.
 *
 * <p>Must not import Camel, {@code store} or {@code delivery}.
 */
@NullMarked
package org.guichet.channel.event;

import org.jspecify.annotations.NullMarked;
