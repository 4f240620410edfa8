/**
 * The commands behind {@code ./guichet}.
 */
@NullMarked
package org.guichet.cli;

import org.jspecify.annotations.NullMarked;
