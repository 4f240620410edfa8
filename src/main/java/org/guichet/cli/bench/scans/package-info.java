/**
 * {@code ./guichet bench scans}: what is read of scanned letters whose true text is known, and at what cost, beside two
 * commands that others use for it.
 */
@NullMarked
package org.guichet.cli.bench.scans;

import org.jspecify.annotations.NullMarked;
