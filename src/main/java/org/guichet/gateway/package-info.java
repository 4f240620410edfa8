/**
 * Where the gateway is put together: constructor wiring, the Camel context, the stages' beans. Nothing else imports it
 * but {@code cli}.
 */
@NullMarked
package org.guichet.gateway;

import org.jspecify.annotations.NullMarked;
