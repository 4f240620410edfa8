/** Measuring where the work is done, at the price of two additions. Knows nothing of the rest, and of no format. */
@NullMarked
package org.guichet.measure;

import org.jspecify.annotations.NullMarked;
