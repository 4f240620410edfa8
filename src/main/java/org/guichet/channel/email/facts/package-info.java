/**
 * What header fields and embedded headers state: dates, automation.
 */
@NullMarked
package org.guichet.channel.email.facts;

import org.jspecify.annotations.NullMarked;
