/**
 * Readable text out of message bodies: HTML and format=flowed (RFC 3676).
 */
@NullMarked
package org.guichet.channel.email.text;

import org.jspecify.annotations.NullMarked;
