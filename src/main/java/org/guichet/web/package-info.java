/**
 * The HTTP side: form, counter, case pages, REST.
 *
 * <p>Must not import {@code java.sql}.
 */
@NullMarked
package org.guichet.web;

import org.jspecify.annotations.NullMarked;
