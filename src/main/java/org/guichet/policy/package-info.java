/**
 * The policy in one place: what is promised to customers, by when, and who decides what, in sentences made from the
 * configuration. Nothing is written down twice, so nothing of it can be out of date.
 *
 * <p>Must not import Camel, {@code java.sql}, {@code store} or {@code web}.
 */
@NullMarked
package org.guichet.policy;

import org.jspecify.annotations.NullMarked;
