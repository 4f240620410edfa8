/**
 * The language between the gateway and its recognition workers.
 *
 * <p>Requests go to the worker's standard input, replies come from its standard output; each field has a length and a bound.
 */
@NullMarked
package org.guichet.channel.scan.wire;

import org.jspecify.annotations.NullMarked;
