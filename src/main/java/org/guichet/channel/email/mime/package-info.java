/**
 * The form of a mail (RFC 2045, 5322): parts, header fields, addresses, charsets. Knows nothing of complaints.
 */
@NullMarked
package org.guichet.channel.email.mime;

import org.jspecify.annotations.NullMarked;
