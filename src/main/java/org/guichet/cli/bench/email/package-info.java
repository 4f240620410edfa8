/**
 * {@code ./guichet bench email}: what is read of mails whose truth is known or can be asked of another library, field by
 * field, and how fast, beside two libraries that only take mails apart.
 */
@NullMarked
package org.guichet.cli.bench.email;

import org.jspecify.annotations.NullMarked;
