/**
 * The recognition engine behind one interface, and what it says of a page.
 *
 * <p>Runs in the worker process only: a native crash must not take the gateway along.
 */
@NullMarked
package org.guichet.channel.scan.ocr;

import org.jspecify.annotations.NullMarked;
