/**
 * {@code ./guichet bench understanding}: what is understood of labelled complaints, field by field and language by language,
 * and how fast.
 */
@NullMarked
package org.guichet.cli.bench.understanding;

import org.jspecify.annotations.NullMarked;
