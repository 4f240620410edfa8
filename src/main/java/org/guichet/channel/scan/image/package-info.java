/**
 * Making a scanned page readable: grey pixels, and one class per step of preparation.
 *
 * <p>Plain arrays, no state, no engine. Runs in the worker process only.
 */
@NullMarked
package org.guichet.channel.scan.image;

import org.jspecify.annotations.NullMarked;
