/**
 * Whose words a mail holds: the writer's own, history, signatures, disclaimers, forwarded messages.
 */
@NullMarked
package org.guichet.channel.email.own;

import org.jspecify.annotations.NullMarked;
