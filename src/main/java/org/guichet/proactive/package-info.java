/**
 * What events of other systems come to: the rules about them, what is remembered between two events, and incidents.
 *
 * <p>Must not import Camel, {@code java.sql} or a channel.
 */
@NullMarked
package org.guichet.proactive;

import org.jspecify.annotations.NullMarked;
