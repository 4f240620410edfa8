/** Postal addresses of France, Belgium, Switzerland, Canada and the United Kingdom in running text and letterheads. */
@NullMarked
package org.guichet.normalize.find.address;

import org.jspecify.annotations.NullMarked;
