/**
 * Drawings of the lessons page as inline SVG. Pure: numbers in, markup out. What a drawing shows stands in a table beside it.
 *
 * <p>Must not import Camel, {@code java.sql} or the store.
 */
@NullMarked
package org.guichet.web.lessons;

import org.jspecify.annotations.NullMarked;
