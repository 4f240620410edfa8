/**
 * The console: what operators see at a glance, and what they decide. Every channel in words, the quarantine, deliveries, the
 * account, one arrival's whole life; live by server-sent events, and whole without a script.
 *
 * <p>Must not import {@code java.sql} or Camel's routes; it asks the store, the delivery desk and the channels.
 */
@NullMarked
package org.guichet.web.console;

import org.jspecify.annotations.NullMarked;
