/**
 * Settings as records, read from YAML with the line of every problem.
 *
 * <p>Must not import {@code store}.
 */
@NullMarked
package org.guichet.config;

import org.jspecify.annotations.NullMarked;
