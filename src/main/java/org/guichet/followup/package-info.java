/**
 * Whether an arrival belongs to a case that exists, and what becomes of it then: the tokens that our own mails carry, the
 * order in which signs are believed, and the policy table.
 *
 * <p>Must not import Camel, {@code java.sql} or {@code channel}: nothing here knows which kind an arrival came from.
 */
@NullMarked
package org.guichet.followup;

import org.jspecify.annotations.NullMarked;
