package org.guichet.channel.email.mime;

/**
 * A parsed message.
 *
 * @param truncated true when a limit kept something from being read; the bytes beyond are still in the raw message
 */
public record MimeTree(MimePart root, boolean truncated) {}
