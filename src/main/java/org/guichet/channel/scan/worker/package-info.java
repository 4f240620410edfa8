/**
 * The worker process: opens hostile documents, decodes, renders and recognises, one page a request.
 *
 * <p>Must not be called by the gateway; it talks over {@code wire} only.
 */
@NullMarked
package org.guichet.channel.scan.worker;

import org.jspecify.annotations.NullMarked;
