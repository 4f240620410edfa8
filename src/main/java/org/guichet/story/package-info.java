/**
 * One customer, one story: which cases may be the same matter, or the same incident of several customers, with the reasons;
 * joining two cases and taking that back; and how a case was settled. Works on stored cases and knows no channel.
 *
 * <p>Must not import Camel, {@code java.sql}, {@code channel} or {@code web}.
 */
@NullMarked
package org.guichet.story;

import org.jspecify.annotations.NullMarked;
