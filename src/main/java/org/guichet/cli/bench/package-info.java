/**
 * {@code ./guichet bench intake}: the doors under load, each figure beside the limit that the same machine shows in the same
 * run. The gateways are real ones with homes of their own; the limits are what is left when everything that Guichet does is
 * taken away.
 */
@NullMarked
package org.guichet.cli.bench;

import org.jspecify.annotations.NullMarked;
