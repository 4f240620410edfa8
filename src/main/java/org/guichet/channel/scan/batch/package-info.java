/**
 * Batches: sheets that separate letters in a stack, how they are printed, found, and what they make of a document's pages.
 *
 * <p>Finding runs in the worker process; it knows pixels and no engine.
 */
@NullMarked
package org.guichet.channel.scan.batch;

import org.jspecify.annotations.NullMarked;
