/** The drop folder's door: a file that Camel took becomes an arrival. */
@NullMarked
package org.guichet.channel.folder;

import org.jspecify.annotations.NullMarked;
