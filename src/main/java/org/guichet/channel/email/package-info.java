/**
 * E-mail: raw message bytes to a submission. The reader and what it chooses: body, attachments, sender, dates.
 */
@NullMarked
package org.guichet.channel.email;

import org.jspecify.annotations.NullMarked;
