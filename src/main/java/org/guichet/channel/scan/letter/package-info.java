/**
 * What stands where on a letter: sender, recipient, date, subject, numbers, the complainant's own words, closing and
 * signatory, enclosures. From recognised words and their places; French and English.
 *
 * <p>Knows the finders of {@code normalize.find}; knows no document, no engine and no arrival.
 */
@NullMarked
package org.guichet.channel.scan.letter;

import org.jspecify.annotations.NullMarked;
