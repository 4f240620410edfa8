/**
 * What people and downstream systems see over HTTP: the complaint form, the counter, the case pages and the REST API.
 * Server-rendered, without scripts.
 *
 * <p>Must not import {@code java.sql}.
 */
@NullMarked
package org.guichet.web;

import org.jspecify.annotations.NullMarked;
