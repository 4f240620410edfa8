/**
 * What is said aloud as it would be written: numbers, sums, dates, spelled references, mail addresses, in French and English.
 * The text that is searched changes; every place in it leads back to the words that were spoken.
 *
 * <p>Works in linear time; must not import Camel, {@code java.sql} or the readers in {@code channel}.
 */
@NullMarked
package org.guichet.normalize.spoken;

import org.jspecify.annotations.NullMarked;
