/**
 * What the gateway tells its operators while it works: the closed list of happenings, and the trace that ties those of one
 * arrival together. Knows java.* and the logging interface only.
 */
@NullMarked
package org.guichet.happening;

import org.jspecify.annotations.NullMarked;
