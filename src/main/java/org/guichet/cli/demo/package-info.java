/** The demonstration: the real gateway, a mail server in the same process, and the samples through their real doors. */
@NullMarked
package org.guichet.cli.demo;

import org.jspecify.annotations.NullMarked;
