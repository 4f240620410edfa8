/**
 * Who settles a case: queues, and people with their languages, hours, deputies and the amount up to which they may decide.
 *
 * <p>Pure: the same case and rules give the same person. Must import nothing of ours but {@code cases}.
 */
@NullMarked
package org.guichet.assignment;

import org.jspecify.annotations.NullMarked;
