/**
 * When an answer is due: regimes as data, the working days of a jurisdiction, and the instant from which each counts.
 *
 * <p>Pure: the same case and rules give the same dates. Must import nothing of ours but {@code cases}.
 */
@NullMarked
package org.guichet.clock;

import org.jspecify.annotations.NullMarked;
