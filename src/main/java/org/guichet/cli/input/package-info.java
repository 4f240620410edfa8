/** Files that a person names on the command line, as inputs and as the arrivals that they would be. */
@NullMarked
package org.guichet.cli.input;

import org.jspecify.annotations.NullMarked;
