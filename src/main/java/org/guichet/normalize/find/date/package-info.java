/**
 * Dates as people say them, absolute and relative, in seven languages: a text becomes {@link
 * org.guichet.normalize.find.date.Item items} by one table of words per language, and one grammar for all of them reads the
 * items. Tables are loaded with the first text of their language.
 */
@NullMarked
package org.guichet.normalize.find.date;

import org.jspecify.annotations.NullMarked;
