/**
 * The drop folder's door: takes files that others put into a folder, and moves a file away only when it is durable.
 *
 * <p>Its own Camel component, since the stock one names files through {@code java.io.File}, which cannot open every name
 * that a file system holds, tries a file that cannot be taken again at every look, and moves away what came under the same
 * name in the meantime.
 */
@NullMarked
package org.guichet.channel.folder;

import org.jspecify.annotations.NullMarked;
