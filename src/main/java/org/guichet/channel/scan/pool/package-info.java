/**
 * The gateway's side of recognition: warm worker processes, their limits, their death and replacement.
 *
 * <p>Must not touch the bytes of a document beyond handing them over.
 */
@NullMarked
package org.guichet.channel.scan.pool;

import org.jspecify.annotations.NullMarked;
