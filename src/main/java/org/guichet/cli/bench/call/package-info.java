/** How fast calls are understood, beside merely parsing the JSON in which they come. Calls are made up as they go. */
@NullMarked
package org.guichet.cli.bench.call;

import org.jspecify.annotations.NullMarked;
