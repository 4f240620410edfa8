/** How often natures are right: counting, and dividing what was taught into parts. */
@NullMarked
package org.guichet.cli.classify;

import org.jspecify.annotations.NullMarked;
