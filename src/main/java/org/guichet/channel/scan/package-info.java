/**
 * Scanned mail: PDF and images read into a submission, page by page.
 *
 * <p>Readers here use no Camel. Everything that decodes document bytes runs in a worker process.
 */
@NullMarked
package org.guichet.channel.scan;

import org.jspecify.annotations.NullMarked;
