/** Mails that nobody wrote: mutated ones, read by the thousand. */
@NullMarked
package org.guichet.fuzz;

import org.jspecify.annotations.NullMarked;
