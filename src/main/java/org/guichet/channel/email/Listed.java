package org.guichet.channel.email;

import org.guichet.channel.email.mime.MimePart;
import org.jspecify.annotations.Nullable;

/**
 * A leaf that the contact lists as an attachment.
 *
 * @param text what it says, where it is a message
 */
record Listed(MimePart part, @Nullable String text) {}
